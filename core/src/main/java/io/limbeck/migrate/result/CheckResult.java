package io.limbeck.migrate.result;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.ExitCode;
import java.util.List;

/**
 * Whether the database matches the model.
 *
 * @param unknownTables tables that no revision and no model has ever contained; they do not count as differences
 * @param uncompared objects of the database or the model that are not compared; they do not count either
 * @param notes further notes for people
 */
public record CheckResult(
        List<DifferenceInfo> differences,
        List<String> unknownTables,
        List<UncomparedInfo> uncompared,
        List<Advice> notes)
        implements Result {
    public CheckResult {
        differences = List.copyOf(differences);
        unknownTables = List.copyOf(unknownTables);
        uncompared = List.copyOf(uncompared);
        notes = List.copyOf(notes);
    }

    @Override
    public ExitCode exitCode() {
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.check(this);
    }
}
