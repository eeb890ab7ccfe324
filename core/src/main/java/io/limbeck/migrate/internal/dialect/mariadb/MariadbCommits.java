package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.Locale;
import java.util.Set;

/** Which statements commit by themselves. See https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/. */
final class MariadbCommits {
    private static final Set<String> WORDS = Set.of(
            "ALTER", "ANALYZE", "CACHE", "CHANGE", "CHECK", "CREATE", "DROP", "FLUSH", "GRANT", "INSTALL", "LOCK",
            "OPTIMIZE", "RENAME", "REPAIR", "RESET", "REVOKE", "START", "STOP", "TRUNCATE", "UNINSTALL");

    private MariadbCommits() {}

    static boolean byItself(String sql) {
        SqlTokens tokens = new SqlTokens(SqlSyntax.MARIADB, sql, 0, sql.length());
        if (!WORDS.contains(nextWord(tokens, sql))) {
            return false;
        }
        String second = nextWord(tokens, sql);
        boolean temporary =
                second.equals("TEMPORARY") || (second.equals("OR") && nextWord(tokens, sql).equals("REPLACE")
                        && nextWord(tokens, sql).equals("TEMPORARY"));
        return !temporary;
    }

    private static String nextWord(SqlTokens tokens, String sql) {
        do {
            tokens.next();
        } while (tokens.kind() == Kind.COMMENT || tokens.kind() == Kind.EXECUTABLE_OPEN);
        return tokens.kind() == Kind.WORD
                ? sql.substring(tokens.start(), tokens.position()).toUpperCase(Locale.ROOT)
                : "";
    }
}
