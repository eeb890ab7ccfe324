package io.limbeck.migrate.result;

import io.limbeck.migrate.error.ExitCode;
import java.util.List;

/**
 * Whether the database is as the model wants it.
 *
 * @param unknownTables those that neither a revision nor the model ever knew; they do not count as differences
 * @param uncompared what the database or the model holds and no comparison looks at; it does not count either
 * @param notes what a person should know beside them
 */
public record CheckResult(
        List<DifferenceInfo> differences,
        List<String> unknownTables,
        List<UncomparedInfo> uncompared,
        List<String> notes)
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
