package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Which operations this engine performs itself, and which need a rebuild of the table. See https://www.sqlite.org/lang_altertable.html. */
final class SqliteChoice {
    private final SqliteCandidates candidates;

    /** @param anyEngine whether the statements are for engines of any version, not for the one that is asked */
    SqliteChoice(boolean anyEngine) {
        candidates = new SqliteCandidates(anyEngine);
    }

    Optional<TableName> tableToRebuild(Operation operation, Connection live) throws SQLException {
        Optional<RebuildCandidate> candidate = operation.accept(candidates);
        return candidate.isPresent() && candidate.get().needed().holds(live)
                ? candidate.map(RebuildCandidate::table)
                : Optional.empty();
    }

    /** The table that a change is about that may need a new definition. */
    Optional<TableName> table(Operation operation) {
        return operation.accept(candidates).map(RebuildCandidate::table);
    }

    /** Whether the statements may be others than those that are known without the definition of the table. */
    boolean dependsOnDefinition(Operation operation) {
        return operation.accept(candidates).filter(RebuildCandidate::possible).isPresent()
                || operation instanceof RenameIndex
                || (operation instanceof ReplaceObject replace
                        && replace.object().to().kind() == SchemaObject.Kind.VIEW);
    }
}
