package io.limbeck.migrate.internal.lint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something that an operation destroys, locks or breaks.
 *
 * @param rule the rule that it breaks; empty if it is only reported
 * @param words a clause whose subject is the operation: {@code destroys table users with all its rows}
 * @param table the affected table, with its schema if it is given
 */
public record Effect(Optional<LintRule> rule, String words, Optional<String> table) {
    public Effect {
        requireNonNull(rule, "rule");
        requireNonNull(words, "words");
        requireNonNull(table, "table");
    }

    static Effect of(LintRule rule, String words) {
        return new Effect(Optional.of(rule), words, Optional.empty());
    }

    static Effect told(String words) {
        return new Effect(Optional.empty(), words, Optional.empty());
    }

    Effect on(String concerned) {
        return concerned.isEmpty() ? this : new Effect(rule, words, Optional.of(concerned));
    }
}
