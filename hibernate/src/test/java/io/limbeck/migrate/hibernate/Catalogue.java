package io.limbeck.migrate.hibernate;

import io.limbeck.migrate.testkit.Dump;
import io.limbeck.migrate.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a server reports of a database, line by line, so that only what two of them do not share has to be read. */
record Catalogue(List<String> lines) {
    /** SQLite keeps the text of the statements, so it is asked what it understood; all rows with it. */
    private static final List<String> SQLITE = List.of(
            "SELECT m.name || ' column ' || c.cid || ' ' || c.name || ' ' || upper(c.type) || ' ' || (c.\"notnull\" OR c.pk) || ' '"
                    + " || coalesce(c.dflt_value, '') || ' ' || c.pk || ' ' || c.hidden"
                    + " FROM sqlite_master m, pragma_table_xinfo(m.name) c WHERE m.type = 'table'",
            "SELECT m.name || ' index ' || i.origin || ' ' || i.\"unique\" || ' ' || i.partial || ' ' || CASE i.origin WHEN 'c' THEN"
                    + " i.name ELSE '' END || (SELECT group_concat(coalesce(k.name, '?') || ' ' || k.\"desc\" || ' ' || k.coll) FROM"
                    + " pragma_index_xinfo(i.name) k WHERE k.key) FROM sqlite_master m, pragma_index_list(m.name) i"
                    + " WHERE m.type = 'table'");

    /** Pairs that the servers take for the same, and keep as they were written. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "\\b(ux_farmer_code|farmer_code_key|CONSTRAINT_n)\\b(?= UNIQUE| ON)", "ux", // 7 leaves the given name out
            "\\bUNIQUE KEY \\w+ \\(", "UNIQUE KEY (", // unnamed in the mapping: named by Hibernate or by the server
            "\\bTIMESTAMP\\(6\\)", "TIMESTAMP", // H2
            "\\bFLOAT\\(53\\)", "DOUBLE PRECISION", // H2
            "\\bFLOAT\\(24\\)", "REAL", // H2
            "\\bNUMERIC\\((\\d+), 0\\)", "NUMERIC($1)", // H2
            "\\bDEFAULT nextval\\('\\w+'::regclass\\)", "IDENTITY d 1 1 2147483647 1 f"); // Hibernate 6.4 writes serial

    Catalogue {
        lines = lines.stream().sorted().toList();
    }

    static Catalogue of(TestDatabase database) {
        List<String> lines = new ArrayList<>();
        boolean sqlite = database.dialect().facts().name().equals("sqlite");
        if (sqlite) {
            SQLITE.forEach(query -> database.texts(query).stream()
                    .map(Catalogue::spelledAlike)
                    .filter(line -> !line.matches("(migrate_|sqlite_|hte?_).*|\\S+ index (pk 1 0 id|u) .*"))
                    .forEach(lines::add));
        }
        for (Dump.Entry entry : database.dump().withoutOurs().entries()) {
            if (!sqlite || entry.text().startsWith("(")) {
                entry.text().lines().forEach(line -> add(entry.table() + ": ", line.strip(), lines));
            }
        }
        return new Catalogue(lines);
    }

    /** A check of a column and one of its table, a name that nobody gave, and other spellings of the same. */
    private static void add(String table, String text, List<String> lines) {
        String line = text;
        for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
            line = line.replaceAll(spelling.getKey(), spelling.getValue());
        }
        if (line.matches("CONSTRAINT \\S+ CHECK .*")) {
            line = line.replaceAll("::text\\[\\]|::text|::character varying|[()]", "");
        }
        int check = line.indexOf(" CHECK (");
        if (check > 0 && !line.startsWith("CONSTRAINT") && !line.contains("json_valid")) {
            lines.add(table + line.substring(check + 1).replaceAll("[()]", ""));
            line = line.substring(0, check);
        }
        lines.add(table + line.replaceFirst("^CONSTRAINT CONSTRAINT_\\d+ ", ""));
    }

    /**
     * The same for SQLite, spelled in two ways. Without unique constraints, of which Hibernate writes few there, and the indexes of keys,
     * which follow from their types; times have no precision. Hibernate 7 leaves out the type of an identity column to which its own
     * table refers.
     */
    private static String spelledAlike(String line) {
        return line.toLowerCase(Locale.ROOT)
                .replace(", ", ",")
                .replace(" true ", " 1 ")
                .replace(" char(1) ", " char ")
                .replaceFirst(" time\\(\\d\\)", " time")
                .replaceFirst(" {2}1 {2}1 0$", " integer 1  1 0");
    }

    /** Lines that only one of both has, {@code -} before those of {@code other}. */
    List<String> differences(Catalogue other) {
        TreeSet<String> mine = new TreeSet<>(lines);
        TreeSet<String> theirs = new TreeSet<>(other.lines);
        return Stream.concat(
                        theirs.stream().filter(line -> !mine.contains(line)).map(line -> "- " + line),
                        mine.stream().filter(line -> !theirs.contains(line)).map(line -> "+ " + line))
                .sorted((one, two) -> one.substring(2)
                        .toLowerCase(Locale.ROOT)
                        .compareTo(two.substring(2).toLowerCase(Locale.ROOT)))
                .toList();
    }
}
