package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** SQLite, in a file. */
public final class SqliteProduct extends Product {
    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public TestDatabase fresh(Path folder) {
        return new SqliteTestDatabase(folder.resolve("test.db"));
    }

    @Override
    public TestDatabase careless(Path folder) {
        return SqliteTestDatabase.careless(folder.resolve("test.db"));
    }

    @Override
    protected List<ModelChange> ownChanges() {
        return SqliteChanges.all();
    }

    @Override
    protected Map<String, String> refusedSamples() {
        return Map.of(
                "create-table-with-options",
                "SQLite has no CURRENT_TIMESTAMP(6), only CURRENT_TIMESTAMP.",
                "alter-column-collation",
                "SQLite has no collation C, only BINARY, NOCASE and RTRIM.");
    }

    /** The engine takes several statements at once, as its shell hands them over. */
    @Override
    protected void load(TestDatabase database, Path file) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(Files.readString(file));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    protected void read(TestDatabase database, String text) {
        Client.of("sqlite3", ((SqliteTestDatabase) database).file().toString()).read(text);
    }

    @Override
    protected TestDatabase restored(Path copy, Path folder) {
        Path file = folder.resolve("restored.db");
        Client.of("sqlite3", file.toString()).read(".restore '" + copy + "'\n");
        return new SqliteTestDatabase(file);
    }

    /**
     * The engine keeps the text of each statement; what it takes it for, it says in pragmas. The rowid never is null, and a foreign key
     * without columns refers to the primary key.
     */
    @Override
    protected List<String> definitions(TestDatabase database) {
        return Stream.of(
                        "SELECT m.name, c.name, upper(c.type), coalesce(upper(c.dflt_value), 'NULL') = 'NULL', c.pk, c.hidden, t.wr, t.strict,"
                                + " c.\"notnull\" AND NOT (c.pk = 1 AND upper(c.type) = 'INTEGER' AND NOT t.wr)"
                                + " FROM sqlite_master m, pragma_table_xinfo(m.name) c, pragma_table_list(m.name) t",
                        "SELECT m.name, i.\"unique\", i.origin, i.partial, x.name, x.\"desc\", x.coll"
                                + " FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_xinfo(i.name) x",
                        "SELECT m.name, k.\"table\", k.\"from\", k.on_update, k.on_delete,"
                                + " coalesce(k.\"to\", (SELECT p.name FROM pragma_table_info(k.\"table\") p WHERE p.pk = k.seq + 1))"
                                + " FROM sqlite_master m, pragma_foreign_key_list(m.name) k")
                .flatMap(query -> database
                        .rows(query + " WHERE m.type = 'table' AND m.name NOT LIKE 'migrate\\_%' ESCAPE '\\'"
                                + " AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
                        .stream())
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    @Override
    protected List<Program> programs() {
        return SqlitePrograms.all();
    }

    @Override
    protected Witness witness(TestDatabase database) {
        return new SqliteWitness((SqliteTestDatabase) database);
    }

    @Override
    protected List<String> schemas(TestDatabase database) {
        return database.texts("SELECT name FROM pragma_database_list");
    }

    @Override
    protected List<String> outsideOnly() {
        return List.of("VACUUM");
    }

    @Override
    protected List<String> switches() {
        return List.of("PRAGMA foreign_keys = OFF", "pragma main.foreign_keys(1)");
    }
}
