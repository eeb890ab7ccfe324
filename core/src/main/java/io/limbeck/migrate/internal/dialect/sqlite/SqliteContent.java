package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Full-text indexes that read another table ({@code content='notes'}): SQLite lets that change under them, and they fail when they are read. */
final class SqliteContent {
    private SqliteContent() {}

    /** A full-text index and the table that it reads. */
    private record Reader(String name, String content) {}

    /** @throws UnsupportedByDatabaseException where an index would be left broken */
    static void check(Operation operation, Connection live) throws SQLException {
        if (operation instanceof RenameTable rename) {
            refuse(rename.table().name(), Optional.empty(), live);
        } else if (operation instanceof RenameColumn rename) {
            refuse(rename.table().name(), Optional.of(rename.column()), live);
        } else if (operation instanceof DropColumn drop) {
            refuse(drop.table().name(), Optional.of(drop.column()), live);
        } else if (operation instanceof AlterTable batch) {
            for (Operation change : batch.changes()) {
                check(change, live);
            }
        }
    }

    private static void refuse(String table, Optional<String> column, Connection live) throws SQLException {
        List<Reader> readers = CatalogueQuery.list(
                live,
                "SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL %' ORDER BY name",
                List.of(),
                row -> new Reader(
                        row.getString(1),
                        SqliteVirtualTable.content(SqliteVirtualTable.definition(row.getString(2)))
                                .orElse("")));
        for (Reader reader : readers) {
            if (reader.content().equalsIgnoreCase(table) && reads(reader, column, live)) {
                throw new UnsupportedByDatabaseException(
                        "SQLite",
                        "would leave virtual table " + reader.name() + " broken without " + table
                                + column.map(name -> "." + name).orElse("") + ", which it reads",
                        "Drop the virtual table first, and recreate it afterwards, in the same revision.");
            }
        }
    }

    private static boolean reads(Reader reader, Optional<String> column, Connection live) throws SQLException {
        return column.isEmpty()
                || !CatalogueQuery.list(
                                live,
                                "SELECT 1 FROM pragma_table_xinfo(?) WHERE name = ? COLLATE NOCASE",
                                List.of(reader.name(), column.get()),
                                row -> 1)
                        .isEmpty();
    }
}
