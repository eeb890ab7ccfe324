package io.limbeck.migrate.config;

import io.limbeck.migrate.error.UsageException;

/** How to treat the statement whose outcome an interrupted run left unknown; decided by a person who has looked at the database. */
public enum Resume {
    /** The statement took effect: the run continues after it. */
    APPLIED,
    /** The statement had no effect, or is safe to repeat: the run continues with it. */
    RETRY;

    /**
     * Parses the value of {@code --resume}.
     *
     * @throws UsageException if it is neither {@code applied} nor {@code retry}
     */
    public static Resume of(String word) {
        return switch (word) {
            case "applied" -> APPLIED;
            case "retry" -> RETRY;
            default ->
                throw new UsageException(
                        "--resume " + word + " is not a valid value.",
                        "Use --resume applied if the statement took effect, --resume retry to run it again.");
        };
    }
}
