package io.limbeck.migrate.internal.write;

import io.limbeck.migrate.error.UsageException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;

/** Ids for new revisions. */
public final class RevisionIds {
    private static final int MAX_LENGTH = 64;
    private static final int ATTEMPTS = 1000;
    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

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
        throw new IllegalStateException("The source of revision ids gives none that is new");
    }

    /**
     * An id that a person chose.
     *
     * @param columnLength what the version table holds; {@link Integer#MAX_VALUE} where it is not known
     * @throws UsageException where it cannot be used
     */
    public static String checked(String id, Set<String> known, int columnLength) {
        int max = Math.min(MAX_LENGTH, columnLength);
        if (id.isEmpty() || !id.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')) {
            throw new UsageException(
                    "The revision id '" + id + "' cannot be used: letters, digits and _ only.",
                    "Choose another with --rev-id, or leave it out for a random one.");
        }
        if (RESERVED.contains(id)) {
            throw new UsageException(
                    "The revision id '" + id + "' cannot be used: it has a meaning of its own.",
                    "Choose another than head, heads, base and current.");
        }
        if (id.length() > max) {
            throw new UsageException(
                    "The revision id '" + id + "' is too long: " + id.length() + " characters, at most " + max + ".",
                    columnLength < MAX_LENGTH
                            ? "The column of the version table holds no more: choose a shorter id, or widen the column."
                            : "Choose a shorter id.");
        }
        if (known.contains(id)) {
            throw new UsageException(
                    "The revision id '" + id + "' is there already.", "Choose another: ids are never used twice.");
        }
        return id;
    }
}
