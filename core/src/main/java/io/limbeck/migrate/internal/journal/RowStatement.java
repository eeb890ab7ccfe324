package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.internal.dialect.StatementTokens;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import java.util.Set;

/** Statements that read or change rows: every database runs them inside a transaction as well as outside. */
final class RowStatement {
    private static final Set<String> FIRST_WORDS =
            Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "WITH", "SELECT");

    private RowStatement() {}

    static boolean is(SqlSyntax syntax, String sql) {
        return FIRST_WORDS.contains(StatementTokens.beginning(syntax, sql, 1).word(0));
    }
}
