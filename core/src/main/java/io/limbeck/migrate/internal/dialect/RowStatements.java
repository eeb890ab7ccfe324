package io.limbeck.migrate.internal.dialect;

import java.util.Locale;
import java.util.Set;

/** Statements that read or write rows and leave definitions alone, by their first word. */
final class RowStatements {
    private static final Set<String> WORDS =
            Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "SELECT", "WITH", "VALUES", "VACUUM", "ANALYZE");

    private RowStatements() {}

    static boolean include(String sql) {
        int end = 0;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return WORDS.contains(sql.substring(0, end).toUpperCase(Locale.ROOT));
    }
}
