package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ServerWithoutLockException;
import java.util.List;
import java.util.Locale;

/**
 * A server that speaks another product's protocol, and accepts the statements of its locks without keeping anybody out.
 *
 * @param mark what its {@code version()} holds, in small letters
 * @param name as people know it
 * @param why its lock does not hold, a sentence
 */
public record Lookalike(String mark, String name, String why) {
    public Lookalike {
        requireNonNull(mark, "mark");
        requireNonNull(name, "name");
        requireNonNull(why, "why");
    }

    /**
     * Passes the product itself.
     *
     * @param version as {@code SELECT version()} gives it
     * @throws ServerWithoutLockException if it is one of {@code known}
     */
    public static void refuse(List<Lookalike> known, String version) {
        String small = version.toLowerCase(Locale.ROOT);
        known.stream().filter(server -> small.contains(server.mark)).findFirst().ifPresent(server -> {
            throw new ServerWithoutLockException(server.name, server.why);
        });
    }
}
