package io.limbeck.migrate.bench;

import java.util.List;

/** What several rounds of the same work took. */
final class Millis {
    private Millis() {}

    /** The one in the middle; of an even number, the upper of the two. */
    static long median(List<Long> millis) {
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }
}
