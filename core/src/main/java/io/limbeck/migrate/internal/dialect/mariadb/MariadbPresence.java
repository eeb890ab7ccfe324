package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.Catalogue;
import io.limbeck.migrate.internal.dialect.Presence;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Whether a thing is there; an index is one whatever it serves, though the catalogue reads unique ones as constraints. */
final class MariadbPresence {
    private MariadbPresence() {}

    static boolean of(Operation operation, Catalogue catalogue, Connection live) throws SQLException {
        if (operation instanceof CreateIndex create) {
            return hasIndex(create.index().table(), create.index().name(), live);
        } else if (operation instanceof DropIndex drop) {
            return hasIndex(drop.table(), drop.index(), live);
        }
        return Presence.of(operation, catalogue, live);
    }

    private static boolean hasIndex(TableName table, String index, Connection live) throws SQLException {
        try (PreparedStatement query = live.prepareStatement(
                "SELECT 1 FROM information_schema.statistics WHERE table_schema = coalesce(?, database())"
                        + " AND table_name = ? AND index_name = ?")) {
            query.setString(1, table.schema().orElse(null));
            query.setString(2, table.name());
            query.setString(3, index);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
