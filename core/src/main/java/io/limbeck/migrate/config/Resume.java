package io.limbeck.migrate.config;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
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
                        Hint.ofOption("resume", word) + " is not a valid value.",
                        Advice.of("Use ")
                                .and(Hint.ofOption("resume", "applied"))
                                .and(" if the statement took effect, ")
                                .and(Hint.ofOption("resume", "retry"))
                                .and(" to run it again."));
        };
    }
}
