package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Generated;
import java.util.List;

/** What SQLite's ALTER TABLE can do without a rebuild of the table. */
public final class SqliteAlter {
    private SqliteAlter() {}

    /** The engine adds no column whose value it would have to compute for the rows at hand, nor one with an index of its own. */
    public static boolean needsRebuild(AddColumn add) {
        Column column = add.column();
        boolean valued = column.defaultValue().isPresent();
        boolean computed = column.defaultValue()
                .filter(DefaultValue.Expression.class::isInstance)
                .isPresent();
        boolean missing = !column.nullable() && !valued && column.generated().isEmpty(); // fits tables without rows
        return computed
                || missing
                || column.generated().filter(Generated::stored).isPresent()
                || add.constraints().stream().anyMatch(constraint -> !canFollow(constraint, column, valued));
    }

    private static boolean canFollow(Constraint constraint, Column column, boolean valued) {
        return constraint instanceof Constraint.Check
                || (constraint instanceof Constraint.ForeignKey key
                        && key.columns().equals(List.of(column.name()))
                        && !valued);
    }

    /** Whether an option of SQLite changes, which is part of the definition. */
    public static boolean changesTable(AlterTableOptions operation) {
        return operation.options().containsKey(SqliteRules.STRICT)
                || operation.options().containsKey(SqliteRules.WITHOUT_ROWID);
    }
}
