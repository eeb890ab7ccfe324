package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One step as it would run.
 *
 * @param statements the SQL that it would run, in order
 * @param effects what it would destroy or lock, one clause each
 * @param transactional whether a failure would be rolled back completely
 * @param failure why the step would fail; {@code statements} then end with the refused one
 */
public record PlannedStep(
        Direction direction,
        String revision,
        List<String> from,
        List<String> to,
        String message,
        List<String> statements,
        List<String> effects,
        boolean transactional,
        Optional<String> failure) {
    public PlannedStep {
        requireNonNull(direction, "direction");
        requireNonNull(revision, "revision");
        from = List.copyOf(from);
        to = List.copyOf(to);
        requireNonNull(message, "message");
        statements = List.copyOf(statements);
        effects = List.copyOf(effects);
        requireNonNull(failure, "failure");
    }
}
