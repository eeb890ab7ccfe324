package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.internal.dialect.StatementTokens;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import java.util.Set;

/** Statements whose effect ends with their session, so that a run that goes on in another session has to repeat them. */
final class SessionSetting {
    private static final Set<String> FIRST_WORDS = Set.of("SET", "USE", "PRAGMA", "ATTACH");

    private SessionSetting() {}

    static boolean is(SqlSyntax syntax, String sql) {
        StatementTokens start = StatementTokens.beginning(syntax, sql, 4);
        return FIRST_WORDS.contains(start.word(0))
                || (start.word(0).equals("SELECT") && (isSetConfig(start, 1) || isSetConfig(start, 3)));
    }

    /** As PostgreSQL's dumps begin. */
    private static boolean isSetConfig(StatementTokens start, int place) {
        return start.word(place).equals("SET_CONFIG");
    }
}
