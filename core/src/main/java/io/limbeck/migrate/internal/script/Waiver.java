package io.limbeck.migrate.internal.script;

import static java.util.Objects.requireNonNull;

/**
 * A line {@code -- migrate:allow RULE reason}: this script may break that lint rule.
 *
 * @param rule as written; whether there is such a rule is for the linter to say
 * @param reason for people; may be empty
 * @param line counted from 1
 */
public record Waiver(String rule, String reason, int line) {
    public Waiver {
        requireNonNull(rule, "rule");
        requireNonNull(reason, "reason");
    }
}
