package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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

    /** The engine adds no column whose value it would have to compute for the rows at hand, nor one with an index of its own. */
    static boolean needsRebuild(AddColumn add) {
        Column column = add.column();
        boolean valued = column.defaultValue().isPresent();
        boolean computed = column.defaultValue()
                .filter(DefaultValue.Expression.class::isInstance)
                .isPresent();
        boolean missing = !column.nullable() && !valued && column.generated().isEmpty(); // fits tables without rows
        return computed
                || missing
                || column.generated().filter(Generated::stored).isPresent()
                || add.constraints().stream().anyMatch(constraint -> !canStandBehind(constraint, column, valued));
    }

    private static boolean canStandBehind(Constraint constraint, Column column, boolean valued) {
        return constraint instanceof Constraint.Check
                || (constraint instanceof Constraint.ForeignKey key
                        && key.columns().equals(List.of(column.name()))
                        && !valued);
    }

    static boolean changesTable(AlterTableOptions operation) {
        return operation.options().containsKey(SqliteRules.STRICT)
                || operation.options().containsKey(SqliteRules.WITHOUT_ROWID);
    }

    /** Whether the statements may be others than those that are known without the definition of the table. */
    boolean dependsOnDefinition(Operation operation) {
        return operation.accept(candidates).filter(RebuildCandidate::possible).isPresent()
                || operation instanceof RenameIndex
                || (operation instanceof ReplaceObject replace
                        && replace.object().to().kind() == SchemaObject.Kind.VIEW);
    }
}
