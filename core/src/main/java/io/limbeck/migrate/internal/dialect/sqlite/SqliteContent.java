package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.sqlite.ddl.SqliteVirtualTable;
import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.Action;
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

    /** A name that is no longer there: of the column, or else of the table. */
    private record Taken(String table, Optional<String> column) {}

    /** @throws UnsupportedByDatabaseException where an index would be left broken */
    static void check(Operation operation, Connection live) throws SQLException {
        for (Taken taken : operation.accept(new Takes())) {
            refuse(taken.table(), taken.column(), live);
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

    /** What an operation takes from the indexes that read it. */
    private static final class Takes extends FewOperations<List<Taken>> {
        @Override
        protected List<Taken> others() {
            return List.of();
        }

        @Override
        public List<Taken> dropColumn(DropColumn operation) {
            return List.of(new Taken(operation.table().name(), Optional.of(operation.column())));
        }

        @Override
        public List<Taken> renameTable(RenameTable operation) {
            return List.of(new Taken(operation.table().name(), Optional.empty()));
        }

        @Override
        public List<Taken> renameColumn(RenameColumn operation) {
            return List.of(new Taken(operation.table().name(), Optional.of(operation.column())));
        }

        @Override
        public List<Taken> consists(Action.Consists action) {
            return action.parts().stream()
                    .flatMap(part -> part.accept(this).stream())
                    .toList();
        }
    }
}
