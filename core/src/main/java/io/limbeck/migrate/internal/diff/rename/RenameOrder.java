package io.limbeck.migrate.internal.diff.rename;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Renames in an order in which each name is free when it is taken; names that change places go over one that nobody has. */
final class RenameOrder {
    /** One name for another. */
    record Move(String old, String now) {}

    /**
     * What belongs together.
     *
     * @param renames as they were declared
     * @param moves how it is done
     */
    record Group(List<Move> renames, List<Move> moves) {
        Group {
            renames = List.copyOf(renames);
            moves = List.copyOf(moves);
        }
    }

    private final Map<String, String> left;
    private final Predicate<String> taken;
    private final List<Group> groups = new ArrayList<>();
    private int between;

    private RenameOrder(Map<String, String> renames, Predicate<String> taken) {
        left = new LinkedHashMap<>(renames);
        this.taken = taken;
    }

    /**
     * Puts them in order.
     *
     * @param renames new names by old ones, no new one twice
     * @param taken whether a name is somebody's, before or after
     */
    static List<Group> of(Map<String, String> renames, Predicate<String> taken) {
        RenameOrder order = new RenameOrder(renames, taken);
        while (!order.left.isEmpty()) {
            if (!order.free()) {
                order.circle();
            }
        }
        return order.groups;
    }

    /** All whose new name nobody has any more; whether there was one. */
    private boolean free() {
        List<Move> free = left.entrySet().stream()
                .filter(rename -> !left.containsKey(rename.getValue()))
                .map(rename -> new Move(rename.getKey(), rename.getValue()))
                .toList();
        free.forEach(move -> {
            left.remove(move.old());
            groups.add(new Group(List.of(move), List.of(move)));
        });
        return !free.isEmpty();
    }

    /** The first steps aside, so that the next one can take its name, and so on. */
    private void circle() {
        String first = left.keySet().iterator().next();
        String aside = nobodys();
        List<Move> renames = new ArrayList<>();
        List<Move> moves = new ArrayList<>(List.of(new Move(first, aside)));
        String free = first;
        for (String next = wanting(free); !next.equals(first); next = wanting(free)) {
            moves.add(new Move(next, free));
            renames.add(new Move(next, free));
            free = next;
        }
        moves.add(new Move(aside, free));
        renames.add(0, new Move(first, free));
        renames.forEach(move -> left.remove(move.old()));
        groups.add(new Group(renames, moves));
    }

    private String wanting(String name) {
        return left.entrySet().stream()
                .filter(rename -> rename.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private String nobodys() {
        String name;
        do {
            name = "swapped_" + ++between;
        } while (taken.test(name));
        return name;
    }
}
