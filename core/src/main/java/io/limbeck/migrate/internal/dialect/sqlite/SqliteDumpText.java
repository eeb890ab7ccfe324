package io.limbeck.migrate.internal.dialect.sqlite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the shell writes and no engine loads as it is. Virtual tables are rows of {@code sqlite_schema} in a {@code .dump}, with the CREATE
 * statement as a text: they become that statement, which creates the shadow tables that follow. The engine's own tables, which {@code
 * .schema} lists too, are left out.
 */
final class SqliteDumpText {
    private static final String TEXT = "'[^']*+(?:''[^']*+)*+'";

    /** Within a literal each quote is written twice, so that no row of a table looks like this. */
    private static final Pattern VIRTUAL_TABLE = Pattern.compile(
            "^INSERT INTO sqlite_(?:schema|master)\\(type,name,tbl_name,rootpage,sql\\)\\s?VALUES\\('table',(" + TEXT
                    + "),\\1,0,(" + TEXT + ")\\);",
            Pattern.MULTILINE);

    private static final Pattern OWN_TABLE =
            Pattern.compile("^CREATE TABLE sqlite_(?:sequence|stat[1-4])\\([a-z,]+\\);", Pattern.MULTILINE);

    private SqliteDumpText() {}

    /** As long as before, so that lines stay where they are. */
    static String loadable(String text) {
        StringBuilder plain = new StringBuilder(text);
        Matcher row = VIRTUAL_TABLE.matcher(text);
        while (row.find()) {
            String literal = row.group(2);
            String create = literal.substring(1, literal.length() - 1).replace("''", "'") + ";";
            plain.replace(row.start(), row.end(), create + " ".repeat(row.end() - row.start() - create.length()));
        }
        Matcher own = OWN_TABLE.matcher(text);
        while (own.find()) {
            plain.replace(own.start(), own.end(), " ".repeat(own.end() - own.start()));
        }
        return plain.toString();
    }
}
