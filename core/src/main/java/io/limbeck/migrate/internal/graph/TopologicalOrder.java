package io.limbeck.migrate.internal.graph;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Kahn's algorithm: lower ends first, and among those that are free the smallest number. */
final class TopologicalOrder {
    private TopologicalOrder() {}

    /** The numbers in order; those on a cycle, and all above one, are missing. */
    static int[] of(int[][] down) {
        int[] open = new int[down.length];
        int[] upCount = new int[down.length];
        for (int i = 0; i < down.length; i++) {
            open[i] = down[i].length;
            for (int lower : down[i]) {
                upCount[lower]++;
            }
        }
        int[][] up = new int[down.length][];
        Arrays.setAll(up, i -> new int[upCount[i]]);
        for (int i = 0; i < down.length; i++) {
            for (int lower : down[i]) {
                up[lower][--upCount[lower]] = i;
            }
        }
        PriorityQueue<Integer> free = new PriorityQueue<>();
        for (int i = 0; i < open.length; i++) {
            if (open[i] == 0) {
                free.add(i);
            }
        }
        int[] order = new int[down.length];
        int count = 0;
        for (Integer next = free.poll(); next != null; next = free.poll()) {
            order[count++] = next;
            for (int higher : up[next]) {
                if (--open[higher] == 0) {
                    free.add(higher);
                }
            }
        }
        return Arrays.copyOf(order, count);
    }
}
