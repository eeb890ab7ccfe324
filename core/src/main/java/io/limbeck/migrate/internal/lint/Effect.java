package io.limbeck.migrate.internal.lint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something that an operation destroys, locks or breaks.
 *
 * @param rule the rule that finds fault with it; empty for what is only told
 * @param words a clause whose subject is the operation: {@code destroys table users with all its rows}
 */
public record Effect(Optional<LintRule> rule, String words) {
    public Effect {
        requireNonNull(rule, "rule");
        requireNonNull(words, "words");
    }

    static Effect of(LintRule rule, String words) {
        return new Effect(Optional.of(rule), words);
    }

    static Effect told(String words) {
        return new Effect(Optional.empty(), words);
    }
}
