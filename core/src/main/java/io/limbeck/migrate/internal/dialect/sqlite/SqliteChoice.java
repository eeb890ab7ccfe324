package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.Rebuild;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.ColumnChange;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameConstraint;
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
    private final boolean anyEngine;

    /** @param anyEngine whether the statements are for engines of any version, not for the one that is asked */
    SqliteChoice(boolean anyEngine) {
        this.anyEngine = anyEngine;
    }

    Optional<TableName> tableToRebuild(Operation operation, Connection live) throws SQLException {
        if (operation instanceof AlterTable batch) {
            return Optional.of(batch.table());
        } else if (operation instanceof RenameConstraint rename) {
            return Optional.of(rename.table());
        } else if (operation instanceof AlterTableOptions options) {
            return unless(!changesTable(options), options.table());
        } else if (operation instanceof AlterColumn alter) {
            ColumnChange change = alter.change();
            boolean nullabilityAlone = change.type().isEmpty()
                    && change.defaultValue().isEmpty()
                    && change.using().isEmpty()
                    && change.identity().isEmpty()
                    && change.generated().isEmpty()
                    && change.collation().isEmpty()
                    && change.options().keySet().stream().noneMatch(SqliteRules::isOurs);
            boolean natively = change.nullability().isEmpty() // a comment: nothing to do
                    || (altersConstraints(live) && !Rebuild.isCommented(live, alter.table()));
            return unless(nullabilityAlone && natively, alter.table());
        } else if (operation instanceof AddConstraint add) {
            if (!add.validated()) {
                throw new UnsupportedByDatabaseException(
                        "SQLite",
                        "validates all rows when a constraint is added to " + add.table() + ", and has no NOT VALID",
                        "Use addConstraint, and omit validateConstraint.");
            }
            return unless(add.constraint() instanceof Constraint.Check && altersConstraints(live), add.table());
        } else if (operation instanceof DropConstraint drop) {
            boolean check = altersConstraints(live)
                    && !Rebuild.isCommented(live, drop.table())
                    && drop.name().isPresent()
                    && Rebuild.isCheck(live, drop.table(), drop.name().get());
            return unless(check, drop.table());
        } else if (operation instanceof AddColumn add) {
            return unless(!needsRebuild(add), add.table());
        } else if (operation instanceof DropColumn drop) {
            return unless(!Rebuild.isBound(live, drop.table(), drop.column()), drop.table());
        }
        return Optional.empty();
    }

    /** The table that a change is about that may need a new definition. */
    static Optional<TableName> table(Operation operation) {
        if (operation instanceof AlterTable batch) {
            return Optional.of(batch.table());
        } else if (operation instanceof RenameConstraint rename) {
            return Optional.of(rename.table());
        } else if (operation instanceof AlterTableOptions options) {
            return Optional.of(options.table());
        }
        return AlterTable.tableOf(operation);
    }

    private static Optional<TableName> unless(boolean natively, TableName table) {
        return natively ? Optional.empty() : Optional.of(table);
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
    static boolean dependsOnDefinition(Operation operation) {
        return operation instanceof AlterTable
                || operation instanceof AlterColumn
                || operation instanceof AddConstraint
                || operation instanceof DropConstraint
                || operation instanceof RenameConstraint
                || operation instanceof RenameIndex
                || operation instanceof DropColumn
                || (operation instanceof AlterTableOptions options && changesTable(options))
                || (operation instanceof AddColumn add && needsRebuild(add))
                || (operation instanceof ReplaceObject replace
                        && replace.object().to().kind() == SchemaObject.Kind.VIEW);
    }

    /** Since 3.53 the engine sets and drops NOT NULL, and adds and drops checks. */
    private boolean altersConstraints(Connection live) throws SQLException {
        if (anyEngine) {
            return false;
        }
        String[] version = live.getMetaData().getDatabaseProductVersion().split("\\.", 3);
        int major = Integer.parseInt(version[0]);
        return major > 3 || (major == 3 && Integer.parseInt(version[1]) >= 53);
    }
}
