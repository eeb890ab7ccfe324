package io.limbeck.migrate.shell;

import io.limbeck.migrate.result.RevisionInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Draws revisions, children before parents, as a graph of lanes:
 *
 * <pre>
 * *   c3 (head) (mergepoint)
 * |\
 * | * b2
 * * | b1
 * |/
 * * a1 (branchpoint)
 * </pre>
 *
 * A lane is a column that waits for a revision. Parents outside of what is drawn get no lane.
 */
final class GraphText {
    private final Function<RevisionInfo, String> label;
    private final List<String> lanes = new ArrayList<>();
    private final StringBuilder drawn = new StringBuilder();

    GraphText(Function<RevisionInfo, String> label) {
        this.label = label;
    }

    String of(List<RevisionInfo> revisions) {
        Set<String> shown = new HashSet<>();
        revisions.forEach(revision -> shown.add(revision.id()));
        for (RevisionInfo revision : revisions) {
            int lane = laneOf(revision);
            drawNode(lane, label.apply(revision));
            follow(lane, revision.down().stream().filter(shown::contains).toList());
        }
        return drawn.toString();
    }

    /** The lane that waits for it; several are drawn into one, from the right to the left. */
    private int laneOf(RevisionInfo revision) {
        int first = lanes.indexOf(revision.id());
        if (first < 0) {
            lanes.add(revision.id());
            return lanes.size() - 1;
        }
        for (int last = lanes.lastIndexOf(revision.id()); last > first; last = lanes.lastIndexOf(revision.id())) {
            int next = lanes.subList(0, last).lastIndexOf(revision.id());
            drawJoin(next, last);
            lanes.remove(last);
        }
        return first;
    }

    private void follow(int lane, List<String> parents) {
        if (parents.isEmpty()) {
            if (lane < lanes.size() - 1) {
                drawEnd(lane);
            }
            lanes.remove(lane);
            return;
        }
        lanes.set(lane, parents.get(0));
        for (int i = parents.size() - 1; i > 0; i--) {
            drawFork(lane);
            lanes.add(lane + 1, parents.get(i));
        }
    }

    private void drawNode(int lane, String text) {
        List<String> lines = text.lines().toList();
        drawn.append("| ".repeat(lane)).append("* ").append("| ".repeat(lanes.size() - lane - 1));
        drawn.append(lines.get(0)).append('\n');
        for (String more : lines.subList(1, lines.size())) {
            drawn.append("| ".repeat(lanes.size())).append(more).append('\n');
        }
    }

    /** {@code |_|/ /}: lane {@code from} ends in lane {@code to}, those right of it move left. */
    private void drawJoin(int to, int from) {
        StringBuilder row = new StringBuilder();
        for (int lane = 0; lane < from; lane++) {
            row.append('|').append(lane == from - 1 ? '/' : lane >= to ? '_' : ' ');
        }
        row.append(" /".repeat(lanes.size() - from - 1));
        drawn.append(row).append('\n');
    }

    /** {@code |\ \}: a lane begins right of {@code lane}, those right of it move right. */
    private void drawFork(int lane) {
        drawn.append("| ".repeat(lane)).append("|\\").append(" \\".repeat(lanes.size() - lane - 1));
        drawn.append('\n');
    }

    /** {@code | /}: lane {@code lane} ends, those right of it move left. */
    private void drawEnd(int lane) {
        drawn.append("| ".repeat(lane))
                .append(" /".repeat(lanes.size() - lane - 1))
                .append('\n');
    }
}
