package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.sqlite.rebuild.Rebuild;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.SchemaObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Whether what an operation makes or drops is in the file. */
final class SqlitePresence {
    private SqlitePresence() {}

    static boolean of(Operation operation, Connection live) throws SQLException {
        if (operation instanceof CreateTable create) {
            return has(live, "table", create.table().name().name());
        } else if (operation instanceof DropTable drop) {
            return has(live, "table", drop.table().name());
        } else if (operation instanceof CreateIndex create) {
            return has(live, "index", create.index().name());
        } else if (operation instanceof DropIndex drop) {
            return has(live, "index", drop.index());
        } else if (operation instanceof CreateObject create) {
            return has(
                    live, type(create.object().kind()), create.object().name().name());
        } else if (operation instanceof DropObject drop) {
            return has(live, type(drop.kind()), drop.name().name());
        } else if (operation instanceof AddColumn add) {
            return hasColumn(live, add.table().name(), add.column().name());
        } else if (operation instanceof DropColumn drop) {
            return hasColumn(live, drop.table().name(), drop.column());
        }
        return inTable(operation, live);
    }

    /** A table that is not there holds no constraint; nor is there ever a sequence, a schema or a type. */
    private static boolean inTable(Operation operation, Connection live) throws SQLException {
        DropConstraint wanted;
        if (operation instanceof AddConstraint add) {
            wanted = new DropConstraint(add.table(), add.constraint().name(), Optional.of(add.constraint()), true);
        } else if (operation instanceof DropConstraint drop) {
            wanted = drop;
        } else {
            return false;
        }
        return has(live, "table", wanted.table().name()) && Rebuild.hasConstraint(live, wanted);
    }

    /** As sqlite_master calls it. */
    private static String type(SchemaObject.Kind kind) {
        return kind.sql().toLowerCase(Locale.ROOT);
    }

    private static boolean has(Connection live, String type, String name) throws SQLException {
        return finds(live, "SELECT 1 FROM sqlite_master WHERE type = ? AND name = ? COLLATE NOCASE", type, name);
    }

    private static boolean hasColumn(Connection live, String table, String column) throws SQLException {
        return finds(live, "SELECT 1 FROM pragma_table_xinfo(?) WHERE name = ? COLLATE NOCASE", table, column);
    }

    private static boolean finds(Connection live, String query, String first, String second) throws SQLException {
        try (PreparedStatement statement = live.prepareStatement(query)) {
            statement.setString(1, first);
            statement.setString(2, second);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
