package io.limbeck.migrate.internal.write;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.graph.Names;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;

/** Ids for new revisions. */
public final class RevisionIds {
    private static final int ATTEMPTS = 1000;

    private final Supplier<String> source;

    /** @param source gives a new candidate at each call */
    public RevisionIds(Supplier<String> source) {
        this.source = source;
    }

    /** Twelve random hexadecimal digits, as Alembic's. */
    public static RevisionIds random() {
        SecureRandom random = new SecureRandom();
        return new RevisionIds(() -> {
            byte[] bytes = new byte[6];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        });
    }

    /** An id not among {@code known}, with a letter in it: a run of digits is soon taken for a number. */
    public String next(Set<String> known) {
        for (int i = 0; i < ATTEMPTS; i++) {
            String id = source.get();
            if (!known.contains(id) && id.chars().anyMatch(Character::isLetter)) {
                return id;
            }
        }
        throw new IllegalStateException("The generator of revision ids returns no new ones");
    }

    /**
     * An id that a person chose.
     *
     * @param columnLength what the version table holds; {@link Integer#MAX_VALUE} where it is not known
     * @throws UsageException where it cannot be used
     */
    public static String checked(String id, Set<String> known, int columnLength) {
        Names.faultOfId(id).ifPresent(fault -> {
            throw new UsageException(
                    "The " + fault + ".",
                    Advice.of("Choose another with ")
                            .and(Hint.ofOption("rev-id"))
                            .and(", or omit it for a random one."));
        });
        if (id.length() > columnLength) {
            throw new UsageException(
                    "The revision id '" + id + "' is too long: " + id.length() + " characters; the limit is "
                            + columnLength + ".",
                    "The version table's column is not wider: choose a shorter id, or widen the column.");
        }
        if (known.contains(id)) {
            throw new UsageException(
                    "The revision id '" + id + "' already exists.", "Choose another: ids must be unique.");
        }
        return id;
    }
}
