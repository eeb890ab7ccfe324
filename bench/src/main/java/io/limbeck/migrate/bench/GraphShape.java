package io.limbeck.migrate.bench;

import io.limbeck.migrate.internal.graph.RevisionHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** How a measured history is grown. */
enum GraphShape {
    /** One line. */
    CHAIN {
        @Override
        RevisionHeader next(Random random, List<RevisionHeader> before) {
            return header(before.size(), last(before, 1), List.of());
        }
    },
    /** All on one base: as many heads as revisions. */
    WIDE {
        @Override
        RevisionHeader next(Random random, List<RevisionHeader> before) {
            List<String> root =
                    before.isEmpty() ? List.of() : List.of(before.get(0).id());
            return header(before.size(), root, List.of());
        }
    },
    /** Eight lines side by side that fork, merge and depend on each other. */
    RANDOM {
        @Override
        RevisionHeader next(Random random, List<RevisionHeader> before) {
            List<String> down = some(random, before, random.nextInt(10) == 0 ? 2 : 1);
            List<String> dependsOn = random.nextInt(10) == 0 ? some(random, before, 1) : List.of();
            return header(before.size(), down, dependsOn);
        }
    };

    /** The next revision on those made before. */
    abstract RevisionHeader next(Random random, List<RevisionHeader> before);

    /** The same history for the same size, each time. */
    List<RevisionHeader> headers(int size) {
        Random random = new Random(size);
        List<RevisionHeader> headers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            headers.add(next(random, headers));
        }
        return headers;
    }

    private static RevisionHeader header(int number, List<String> down, List<String> dependsOn) {
        // Spread like random ids, so that the order by id is not the order by age.
        String id = Long.toHexString(number * 0x9E3779B97F4A7C15L);
        return new RevisionHeader(id, down, dependsOn, List.of(), "", Optional.empty(), List.of(), id + ".sql");
    }

    private static List<String> last(List<RevisionHeader> before, int back) {
        return before.isEmpty()
                ? List.of()
                : List.of(before.get(before.size() - back).id());
    }

    private static List<String> some(Random random, List<RevisionHeader> before, int count) {
        if (before.isEmpty()) {
            return List.of();
        }
        return random.ints(count, 1, Math.min(before.size(), 8) + 1)
                .mapToObj(back -> last(before, back).get(0))
                .distinct()
                .toList();
    }
}
