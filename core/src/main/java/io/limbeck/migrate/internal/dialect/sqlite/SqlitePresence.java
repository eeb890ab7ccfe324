package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.sqlite.rebuild.Rebuild;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Subject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** Whether a subject exists in the file; SQLite compares names without regard to case, and has no sequences, schemas or types. */
record SqlitePresence(Connection live) implements Subject.Visitor<Boolean, SQLException> {
    @Override
    public Boolean table(Subject.OfTable subject) throws SQLException {
        return has("table", subject.name().name());
    }

    @Override
    public Boolean column(Subject.OfColumn subject) throws SQLException {
        return finds(
                "SELECT 1 FROM pragma_table_xinfo(?) WHERE name = ? COLLATE NOCASE",
                subject.table().name(),
                subject.name());
    }

    /** A table that does not exist holds no constraint. */
    @Override
    public Boolean constraint(Subject.OfConstraint subject) throws SQLException {
        return has("table", subject.table().name()) && Rebuild.hasConstraint(live, subject);
    }

    @Override
    public Boolean index(Subject.OfIndex subject) throws SQLException {
        return has("index", subject.name());
    }

    @Override
    public Boolean sequence(Subject.OfSequence subject) {
        return false;
    }

    @Override
    public Boolean enumType(Subject.OfEnum subject) {
        return false;
    }

    @Override
    public Boolean object(Subject.OfObject subject) throws SQLException {
        return has(type(subject.kind()), subject.name().name());
    }

    @Override
    public Boolean schema(Subject.OfSchema subject) {
        return false;
    }

    /** As {@code sqlite_master} spells it. */
    private static String type(SchemaObject.Kind kind) {
        return kind.sql().toLowerCase(Locale.ROOT);
    }

    private boolean has(String type, String name) throws SQLException {
        return finds("SELECT 1 FROM sqlite_master WHERE type = ? AND name = ? COLLATE NOCASE", type, name);
    }

    private boolean finds(String query, String first, String second) throws SQLException {
        try (PreparedStatement statement = live.prepareStatement(query)) {
            statement.setString(1, first);
            statement.setString(2, second);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
