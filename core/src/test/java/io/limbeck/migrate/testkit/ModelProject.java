package io.limbeck.migrate.testkit;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.api.Migrator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A project on a SQLite file whose model is {@code schema.sql}. */
final class ModelProject {
    private final TestProject project;
    private final List<String> notes = new ArrayList<>();
    private final String url;

    ModelProject(Path folder) {
        url = "jdbc:sqlite:" + folder.resolve("app.db");
        project = new TestProject(folder, url).set("model", "sql:schema.sql");
    }

    TestProject project() {
        return project;
    }

    ModelProject model(String sql) {
        try {
            Files.writeString(project.folder().resolve("schema.sql"), sql);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers notes, answers nothing. */
    Migrator migrator() {
        return project.migrator().withListener(new MigrationListener() {
            @Override
            public void note(String sentence) {
                notes.add(sentence);
            }
        });
    }

    List<String> notes() {
        return notes;
    }

    String run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            if (!rows) {
                return "";
            }
            try (ResultSet found = statement.getResultSet()) {
                return found.next() ? String.valueOf(found.getString(1)) : "";
            }
        }
    }

    /** All that the schema holds beside our own tables, as the engine keeps it. */
    String schema() throws SQLException {
        return run("SELECT group_concat(sql, '; ') FROM (SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
                + " AND tbl_name NOT LIKE 'migrate%' ORDER BY type, name)");
    }
}
