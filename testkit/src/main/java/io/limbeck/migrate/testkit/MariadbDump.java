package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** What a MariaDB database holds: what SHOW CREATE says line by line, and all rows. */
final class MariadbDump {
    private static final Pattern NEXT_NUMBER = Pattern.compile(" AUTO_INCREMENT=\\d+");
    private static final Pattern PLAIN = Pattern.compile("`([A-Za-z_][A-Za-z0-9_]*)`");

    private static final Pattern KEY = Pattern.compile("  (UNIQUE |FULLTEXT |SPATIAL )?(KEY|CONSTRAINT) ");

    private MariadbDump() {}

    static Dump of(Connection connection) throws SQLException {
        List<Dump.Entry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            List<String> views = new ArrayList<>();
            List<String> sequences = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("SHOW FULL TABLES")) {
                while (found.next()) {
                    switch (found.getString(2)) {
                        case "VIEW" -> views.add(found.getString(1));
                        case "SEQUENCE" -> sequences.add(found.getString(1));
                        default -> tables.add(found.getString(1));
                    }
                }
            }
            for (String table : tables) {
                entries.add(new Dump.Entry(table, definition(statement, "TABLE", table)));
                rows(statement, table, entries);
            }
            for (String sequence : sequences) {
                entries.add(new Dump.Entry(sequence, definition(statement, "SEQUENCE", sequence)));
            }
            try (ResultSet found = statement.executeQuery("SHOW TRIGGERS")) {
                while (found.next()) {
                    entries.add(new Dump.Entry(found.getString(3), found.getString(1) + " " + found.getString(4)));
                }
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
            return sortedKeys(PLAIN.matcher(text).replaceAll("$1"));
        }
    }

    /** In which order a table's keys were made says nothing. */
    private static String sortedKeys(String definition) {
        List<String> columns = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        String last = "";
        for (String line : definition.split("\n", -1)) {
            String part = line.replaceFirst(",$", "");
            if (line.startsWith(")")) {
                last = line;
            } else {
                (KEY.matcher(part).lookingAt() ? keys : columns).add(part);
            }
        }
        Collections.sort(keys);
        columns.addAll(keys);
        return String.join("\n", columns) + "\n" + last;
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
