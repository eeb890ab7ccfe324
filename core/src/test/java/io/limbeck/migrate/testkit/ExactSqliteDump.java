package io.limbeck.migrate.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a SQLite file holds, word for word: definitions as they were written, rows with their numbers and the types of their values. */
final class ExactSqliteDump {
    private ExactSqliteDump() {}

    static List<String> of(TestDatabase database) {
        List<String> entries = new ArrayList<>();
        database.rows("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_autoindex%'")
                .forEach(row -> entries.add("" + row));
        for (String table : database.texts("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            entries.addAll(rows(database, table));
        }
        return entries.stream().sorted().toList();
    }

    /** The rows of one table. */
    static List<String> rows(TestDatabase database, String table) {
        String quoted = '"' + table.replace("\"", "\"\"") + '"';
        boolean numbered = !database.refuses("SELECT rowid FROM " + quoted) && !table.equals("sqlite_sequence");
        List<String> columns =
                database.texts("SELECT name FROM pragma_table_xinfo('" + table.replace("'", "''") + "')");
        String values = String.join(
                ", ",
                Stream.concat(
                                numbered ? Stream.of("rowid") : Stream.of("0"),
                                columns.stream()
                                        .map(column -> '"' + column.replace("\"", "\"\"") + '"')
                                        .flatMap(
                                                column -> Stream.of("typeof(" + column + ")", "quote(" + column + ")")))
                        .toList());
        return database.rows("SELECT " + values + " FROM " + quoted).stream()
                .map(row -> table + columns + row)
                .sorted()
                .toList();
    }
}
