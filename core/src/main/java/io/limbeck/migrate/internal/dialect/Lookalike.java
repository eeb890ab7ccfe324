package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.DatabaseException;
import java.util.List;
import java.util.Locale;

/**
 * A server that speaks another product's protocol, and accepts the statements of its locks without keeping anybody out, or may do so.
 *
 * @param mark what its description of itself holds, in small letters
 * @param name as people know it
 * @param why its lock does not hold, a sentence
 */
public record Lookalike(String mark, String name, String why) {
    /** For servers that have such locks, none of which the tests can reach. */
    public static final String UNTESTED = "Whether its locks are effective depends on its version, and is not tested.";

    public Lookalike {
        requireNonNull(mark, "mark");
        requireNonNull(name, "name");
        requireNonNull(why, "why");
    }

    /**
     * Passes the product itself.
     *
     * @param identity what the server calls itself, as {@code SELECT version()} gives it
     * @throws DatabaseException if it is one of {@code known}, or says nothing
     */
    public static void refuse(List<Lookalike> known, String identity) {
        if (identity.isBlank()) {
            throw DatabaseFailures.serverWithoutLock("a server that does not identify itself", UNTESTED);
        }
        String small = identity.toLowerCase(Locale.ROOT);
        known.stream().filter(server -> small.contains(server.mark)).findFirst().ifPresent(server -> {
            throw DatabaseFailures.serverWithoutLock(server.name, server.why);
        });
    }
}
