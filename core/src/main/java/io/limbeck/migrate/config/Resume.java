package io.limbeck.migrate.config;

import io.limbeck.migrate.error.UsageException;

/** What a person who has looked at the database says of a statement of which nobody knows whether it was carried out. */
public enum Resume {
    /** It has done its work: the run goes on behind it. */
    APPLIED,
    /** It has done nothing, or does no harm when it runs once more: the run goes on with it. */
    RETRY;

    /**
     * The judgement as it is typed.
     *
     * @throws UsageException if it is none
     */
    public static Resume of(String word) {
        return switch (word) {
            case "applied" -> APPLIED;
            case "retry" -> RETRY;
            default ->
                throw new UsageException(
                        "--resume " + word + " is no judgement of a statement.",
                        "Give --resume applied when the statement has done its work, --resume retry when it shall run again.");
        };
    }
}
