package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.sqlite.rebuild.Rebuild;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Which operations this engine does by itself, and which need the table written anew. See https://www.sqlite.org/lang_altertable.html. */
final class SqliteChoice {
    private SqliteChoice() {}

    static Optional<TableName> tableToRebuild(Operation operation, Connection live) throws SQLException {
        if (operation instanceof AlterTable batch) {
            return Optional.of(batch.table());
        } else if (operation instanceof AlterColumn alter) {
            boolean nullabilityAlone = alter.change().type().isEmpty()
                    && alter.change().defaultValue().isEmpty()
                    && alter.change().using().isEmpty();
            return unless(
                    nullabilityAlone && altersConstraints(live) && !Rebuild.isCommented(live, alter.table()),
                    alter.table());
        } else if (operation instanceof AddConstraint add) {
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

    private static Optional<TableName> unless(boolean natively, TableName table) {
        return natively ? Optional.empty() : Optional.of(table);
    }

    /** The engine adds no column whose value it would have to compute for the rows at hand, nor one with an index of its own. */
    private static boolean needsRebuild(AddColumn add) {
        return add.column()
                        .defaultValue()
                        .filter(DefaultValue.Expression.class::isInstance)
                        .isPresent()
                || add.column().generated().filter(Generated::stored).isPresent()
                || add.constraints().stream().anyMatch(Constraint.Unique.class::isInstance);
    }

    /** Since 3.53 the engine sets and drops NOT NULL, and adds and drops checks. */
    private static boolean altersConstraints(Connection live) throws SQLException {
        String[] version = live.getMetaData().getDatabaseProductVersion().split("\\.", 3);
        int major = Integer.parseInt(version[0]);
        return major > 3 || (major == 3 && Integer.parseInt(version[1]) >= 53);
    }
}
