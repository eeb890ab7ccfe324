package io.limbeck.migrate.internal.database;

import io.limbeck.migrate.internal.sink.TransactionStatements;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.StatementTokens;
import java.util.Set;

/** What a statement of a model in SQL, which may be a dump, is to a schema. */
enum ModelStatement {
    /** Creates or changes something. */
    SCHEMA,
    /** Sets something for the session, or names the place where the rest is created. */
    SETTING,
    /** Drops something, as a dump does before it creates it. */
    DROP,
    /** Rows, and what surrounds them: no part of a schema. */
    ROWS,
    /** Begins or ends a transaction: a model is created completely, or not at all. */
    TRANSACTION,
    /** Takes back what came before it. */
    ROLLBACK;

    /** As far as most have to be read to know what they are. */
    private static final int FEW = 2;

    private static final Set<String> OF_ROWS = Set.of(
            "INSERT",
            "REPLACE",
            "UPDATE",
            "DELETE",
            "MERGE",
            "TRUNCATE",
            "COPY",
            "LOCK",
            "UNLOCK",
            "ANALYZE",
            "VACUUM",
            "OPTIMIZE",
            "CHECKPOINT");

    static ModelStatement of(SqlSyntax syntax, String sql) {
        StatementTokens tokens = StatementTokens.beginning(syntax, sql, FEW);
        if (OF_ROWS.contains(tokens.word(0))) {
            return ROWS;
        } else if (tokens.begins("DROP")
                || (tokens.begins("ALTER") && StatementTokens.of(syntax, sql).contains("DROP"))) {
            return DROP;
        }
        return switch (TransactionStatements.of(syntax, sql)) {
            case BEGIN, COMMIT, SWITCH -> TRANSACTION;
            case ROLLBACK -> ROLLBACK;
            case NONE -> isSetting(tokens) ? SETTING : SCHEMA;
        };
    }

    private static boolean isSetting(StatementTokens tokens) {
        boolean place = tokens.begins("CREATE")
                && Set.of("DATABASE", "SCHEMA", "EXTENSION", "USER", "ROLE").contains(tokens.word(1));
        return place || Set.of("SET", "SELECT", "USE", "PRAGMA", "GRANT").contains(tokens.word(0));
    }
}
