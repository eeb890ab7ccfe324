package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One step as it would be made.
 *
 * @param statements the SQL it would run, in order
 * @param effects what it would destroy or lock, a clause each
 * @param transactional whether a failure would be rolled back whole
 */
public record PlannedStep(
        Direction direction,
        String revision,
        List<String> from,
        List<String> to,
        String message,
        List<String> statements,
        List<String> effects,
        boolean transactional) {
    public PlannedStep {
        requireNonNull(direction, "direction");
        requireNonNull(revision, "revision");
        from = List.copyOf(from);
        to = List.copyOf(to);
        requireNonNull(message, "message");
        statements = List.copyOf(statements);
        effects = List.copyOf(effects);
    }
}
