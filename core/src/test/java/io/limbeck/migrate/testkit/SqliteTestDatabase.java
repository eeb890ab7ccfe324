package io.limbeck.migrate.testkit;

import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.Dialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;

/** A SQLite file. */
public final class SqliteTestDatabase extends TestDatabase {
    private final Path file;
    private final String settings;

    public SqliteTestDatabase(Path file) {
        this(file, "");
    }

    private SqliteTestDatabase(Path file, String settings) {
        this.file = file;
        this.settings = settings;
    }

    /** One that would not survive a power cut, and is several times as fast. */
    public static SqliteTestDatabase careless(Path file) {
        return new SqliteTestDatabase(file, "?synchronous=OFF&journal_mode=MEMORY");
    }

    public Path file() {
        return file;
    }

    @Override
    public Dialect dialect() {
        return Dialects.forUrl("jdbc:sqlite:").orElseThrow();
    }

    @Override
    public String url() {
        return "jdbc:sqlite:" + file + settings;
    }

    @Override
    public String urlWithForeignKeys() {
        return url() + (settings.isEmpty() ? "?" : "&") + "foreign_keys=true";
    }

    @Override
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("synchronous", "OFF"); // no test survives a power cut
        return new JDBC().connect(url(), properties);
    }

    @Override
    public List<String> shown(String table, String column, String orderedBy) {
        return texts(
                "SELECT CASE typeof(%1$s) WHEN 'blob' THEN hex(%1$s) WHEN 'null' THEN 'NULL' ELSE %1$s END FROM %2$s ORDER BY %3$s"
                        .formatted(column, table, orderedBy));
    }

    @Override
    public String caseBlindCollation() {
        return "NOCASE";
    }

    /** SQLite watches over them only where a connection asks for it. */
    @Override
    public boolean refusesWithForeignKeys(String statement) {
        try (Connection connection = connect();
                Statement running = connection.createStatement()) {
            running.execute("PRAGMA foreign_keys = ON");
            running.execute(statement);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    @Override
    public boolean altersInPlace() {
        return false;
    }

    @Override
    public Account account() {
        return new SqliteAccount(this);
    }

    @Override
    public Account reader() {
        return new SqliteAccount(new SqliteTestDatabase(file, "?open_mode=1"));
    }

    @Override
    public Dump dump() {
        return work(SqliteDump::of);
    }
}
