package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.catalogue.Presence;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Whether a thing is there. An index is one whatever it serves, though the catalogue reads unique ones as constraints; names of columns
 * and indexes are the same in small letters and in capitals, which the columns of {@code information_schema} compare like that.
 */
final class MariadbPresence {
    private MariadbPresence() {}

    static boolean of(Subject subject, Catalogue catalogue, Connection live) throws SQLException {
        if (subject instanceof Subject.OfIndex index) {
            return hasIndex(index.table(), index.name(), live);
        } else if (subject instanceof Subject.OfColumn column) {
            return hasColumn(column.table(), column.name(), live);
        }
        return Presence.of(subject, catalogue, live);
    }

    private static boolean hasColumn(TableName table, String column, Connection live) throws SQLException {
        return has(
                "SELECT 1 FROM information_schema.columns WHERE table_schema = coalesce(nullif(?, ''), database())"
                        + " AND table_name = ? AND column_name = ?",
                table,
                column,
                live);
    }

    private static boolean hasIndex(TableName table, String index, Connection live) throws SQLException {
        return has(
                "SELECT 1 FROM information_schema.statistics WHERE table_schema = coalesce(nullif(?, ''), database())"
                        + " AND table_name = ? AND index_name = ?",
                table,
                index,
                live);
    }

    private static boolean has(String query, TableName table, String part, Connection live) throws SQLException {
        List<String> names = List.of(table.schema().orElse(""), table.name(), part);
        return !CatalogueQuery.list(live, query, names, row -> row.getInt(1)).isEmpty();
    }
}
