package io.limbeck.migrate.testkit;

import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.Dialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.Driver;

/** An H2 database whose unquoted names are in small letters. */
public final class H2TestDatabase extends TestDatabase {
    private static final String SMALL_LETTERS = ";DATABASE_TO_LOWER=TRUE";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String url;

    private H2TestDatabase(String url) {
        this.url = url;
    }

    /** In a file that is written at once, so that a killed process has kept what it committed. */
    public static H2TestDatabase in(Path file) {
        return new H2TestDatabase("jdbc:h2:file:" + file + SMALL_LETTERS + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0");
    }

    /** In memory, until closed. */
    public static H2TestDatabase inMemory() {
        return new H2TestDatabase("jdbc:h2:mem:t" + COUNT.incrementAndGet() + SMALL_LETTERS + ";DB_CLOSE_DELAY=-1");
    }

    @Override
    public Dialect dialect() {
        return Dialects.forUrl("jdbc:h2:").orElseThrow();
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public Connection connect() throws SQLException {
        return new Driver().connect(url(), new Properties());
    }

    @Override
    public List<String> shown(String table, String column, String orderedBy) {
        return work(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TIME ZONE 'UTC'");
                try (ResultSet rows =
                        statement.executeQuery("SELECT " + column + " FROM " + table + " ORDER BY " + orderedBy)) {
                    String type = rows.getMetaData().getColumnTypeName(1);
                    List<String> values = new ArrayList<>();
                    while (rows.next()) {
                        String text = rows.getString(1);
                        values.add(text == null ? "NULL" : shown(type, text, rows));
                    }
                    return values;
                }
            }
        });
    }

    private static String shown(String type, String text, ResultSet row) throws SQLException {
        if (type.equals("BOOLEAN")) {
            return text.equalsIgnoreCase("TRUE") ? "1" : "0";
        } else if (type.startsWith("BINARY")) {
            return HexFormat.of().withUpperCase().formatHex(row.getBytes(1));
        }
        return type.endsWith("WITH TIME ZONE") ? text.replace("+00", "") : text;
    }

    @Override
    public String caseBlindCollation() {
        return "none";
    }

    @Override
    public boolean viewsFollowColumns() {
        return false;
    }

    @Override
    public Account account() {
        return new H2Account(this);
    }

    @Override
    public Account reader() {
        return account().granted("SELECT ON SCHEMA public");
    }

    @Override
    public Dump dump() {
        return work(H2Dump::of);
    }

    @Override
    public void close() {
        if (url.startsWith("jdbc:h2:mem:")) {
            run("SHUTDOWN");
        }
    }
}
