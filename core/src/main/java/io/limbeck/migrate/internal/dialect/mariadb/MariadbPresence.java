package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.Catalogue;
import io.limbeck.migrate.internal.dialect.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.Presence;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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
        return !CatalogueQuery.list(
                        live,
                        "SELECT 1 FROM information_schema.statistics WHERE table_schema = coalesce(nullif(?, ''), database())"
                                + " AND table_name = ? AND index_name = ?",
                        List.of(table.schema().orElse(""), table.name(), index),
                        row -> row.getInt(1))
                .isEmpty();
    }
}
