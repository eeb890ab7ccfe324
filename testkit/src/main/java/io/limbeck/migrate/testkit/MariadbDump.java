package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** What a MariaDB database holds: what SHOW CREATE says line by line, and all rows. */
final class MariadbDump {
    private static final Pattern NEXT_NUMBER = Pattern.compile(" AUTO_INCREMENT=\\d+");
    private static final Pattern PLAIN = Pattern.compile("`([A-Za-z_][A-Za-z0-9_]*)`");

    private MariadbDump() {}

    static Dump of(Connection connection) throws SQLException {
        List<Dump.Entry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            List<String> views = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("SHOW FULL TABLES")) {
                while (found.next()) {
                    (found.getString(2).equals("VIEW") ? views : tables).add(found.getString(1));
                }
            }
            for (String table : tables) {
                entries.add(new Dump.Entry(table, definition(statement, "TABLE", table)));
                rows(statement, table, entries);
            }
            for (String view : views) {
                entries.add(new Dump.Entry(view, definition(statement, "VIEW", view)));
            }
        }
        entries.sort(Comparator.comparing(Dump.Entry::table).thenComparing(Dump.Entry::text));
        return new Dump(entries);
    }

    private static String definition(Statement statement, String kind, String name) throws SQLException {
        try (ResultSet found = statement.executeQuery("SHOW CREATE " + kind + " " + quoted(name))) {
            found.next();
            String text = NEXT_NUMBER.matcher(found.getString(2)).replaceFirst("");
            return PLAIN.matcher(text).replaceAll("$1");
        }
    }

    private static void rows(Statement statement, String table, List<Dump.Entry> entries) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT * FROM " + quoted(table))) {
            int width = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    Object value = found.getObject(i);
                    values.add(
                            value instanceof byte[] bytes
                                    ? "x" + HexFormat.of().formatHex(bytes)
                                    : value instanceof String text ? "'" + text + "'" : String.valueOf(value));
                }
                entries.add(new Dump.Entry(table, values.toString()));
            }
        }
    }

    private static String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }
}
