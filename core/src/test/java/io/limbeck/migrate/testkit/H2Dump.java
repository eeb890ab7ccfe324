package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an H2 database holds: its own SCRIPT, without the numbers that it makes up for names and identities. */
final class H2Dump {
    private static final Pattern MADE_UP = Pattern.compile("CONSTRAINT_[0-9A-F_]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT_NUMBER = Pattern.compile(" (RESTART|START) WITH \\d+");
    private static final Pattern PLAIN = Pattern.compile("\"([A-Za-z_][A-Za-z0-9_]*)\"");
    private static final Pattern TABLE = Pattern.compile("\"public\"\\.\"((?:[^\"]|\"\")+)\"");

    private H2Dump() {}

    static Dump of(Connection connection) throws SQLException {
        List<Dump.Entry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("SCRIPT SIMPLE NOPASSWORDS NOSETTINGS")) {
            while (lines.next()) {
                String line = lines.getString(1).strip();
                if (!line.startsWith("--") && !line.startsWith("CREATE USER")) {
                    entries.add(new Dump.Entry(table(line), plain(line)));
                }
            }
        }
        entries.sort(Comparator.comparing(Dump.Entry::table).thenComparing(Dump.Entry::text));
        return new Dump(entries);
    }

    private static String table(String line) {
        int on = line.startsWith("CREATE") ? line.indexOf(" ON \"public\"") : -1;
        Matcher name = TABLE.matcher(line);
        return name.find(Math.max(on, 0)) ? name.group(1) : "";
    }

    private static String plain(String line) {
        String text = NEXT_NUMBER
                .matcher(MADE_UP.matcher(line).replaceAll("CONSTRAINT_n"))
                .replaceAll("");
        return PLAIN.matcher(text.replace("\"public\".", "")).replaceAll("$1");
    }
}
