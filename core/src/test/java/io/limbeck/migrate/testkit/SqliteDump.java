package io.limbeck.migrate.testkit;

import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqliteSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a SQLite file holds: the definitions of {@code sqlite_master} and all rows, with their types.
 *
 * <p>Blanks and needless quotes of definitions do not count: ALTER TABLE there and back leaves others than there were.
 */
final class SqliteDump {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private SqliteDump() {}

    static Dump of(Connection connection) throws SQLException {
        List<Dump.Entry> entries = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT type, name, tbl_name, coalesce(sql, '(automatic)') FROM sqlite_master")) {
            while (rows.next()) {
                String name = rows.getString(2);
                if (rows.getString(1).equals("table")) {
                    tables.add(name);
                }
                if (!name.startsWith("sqlite_")) {
                    entries.add(new Dump.Entry(rows.getString(3), plain(rows.getString(4))));
                }
            }
        }
        for (String table : tables) {
            rows(connection, table, entries);
        }
        entries.sort(Comparator.comparing(Dump.Entry::table).thenComparing(Dump.Entry::text));
        return new Dump(entries);
    }

    private static void rows(Connection connection, String table, List<Dump.Entry> entries) throws SQLException {
        List<String> columns = columns(connection, table);
        StringBuilder values = new StringBuilder();
        for (String column : columns) {
            values.append(values.isEmpty() ? "" : " || ', ' || ")
                    .append("quote(")
                    .append(quoted(column))
                    .append(')');
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + values + " FROM " + quoted(table))) {
            String names = String.join(", ", columns);
            while (rows.next()) {
                entries.add(new Dump.Entry(table, "(" + names + ") = (" + rows.getString(1) + ")"));
            }
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA table_xinfo(" + quoted(table) + ")")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString("name"));
            }
            return names;
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String plain(String sql) {
        SqlTokens tokens = new SqlTokens(SqliteSyntax.SQL, sql, 0, sql.length());
        List<String> words = new ArrayList<>();
        for (tokens.next(); tokens.kind() != Kind.END; tokens.next()) {
            words.add(plainName(sql.substring(tokens.start(), tokens.position())));
        }
        return String.join(" ", words);
    }

    private static String plainName(String word) {
        char quote = word.charAt(0);
        if (quote != '"' && quote != '`') {
            return word;
        }
        String doubled = String.valueOf(quote).repeat(2);
        String name = word.substring(1, word.length() - 1).replace(doubled, String.valueOf(quote));
        return PLAIN.matcher(name).matches() ? name : quoted(name);
    }
}
