package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.StatementTokens;
import java.util.List;

/** Statements that begin or end transactions; inside a revision's own transaction they would break its promise of all or nothing. */
public enum TransactionStatements {
    BEGIN,
    COMMIT,
    ROLLBACK,
    /** Statements that begin a transaction; if one is open, they end it or have no effect. */
    SWITCH,
    /** Anything else. */
    NONE;

    /** The number of tokens needed to classify a statement. */
    private static final int FEW = 7;

    private static final List<String> SWITCHES = List.of("AUTOCOMMIT", "FOREIGN_KEYS");

    public static TransactionStatements of(SqlSyntax syntax, String sql) {
        return of(tokens(syntax, sql));
    }

    private static TransactionStatements of(StatementTokens tokens) {
        return switch (tokens.word(0)) {
            case "BEGIN" -> tokens.word(1).equals("NOT") ? NONE : BEGIN; // a block
            case "START" -> tokens.word(1).equals("TRANSACTION") ? BEGIN : NONE;
            case "COMMIT", "END" -> COMMIT;
            case "ROLLBACK", "ABORT" -> tokens.contains("TO") ? NONE : ROLLBACK;
            case "SET" -> tokens.contains("AUTOCOMMIT") ? SWITCH : NONE;
            case "PRAGMA" ->
                tokens.contains("FOREIGN_KEYS") && (tokens.hasMark('=') || tokens.hasMark('(')) ? SWITCH : NONE;
            default -> NONE;
        };
    }

    public static void refuse(SqlSyntax syntax, String sql) {
        StatementTokens tokens = tokens(syntax, sql);
        TransactionStatements found = of(tokens);
        if (found == NONE) {
            return;
        }
        String said = tokens.word(0)
                + SWITCHES.stream()
                        .filter(tokens::contains)
                        .findFirst()
                        .map(word -> " " + word)
                        .orElse("");
        throw new UsageException(
                "The script runs " + said + " inside its revision's transaction.",
                found == SWITCH
                        ? "It would end the transaction, or have no effect. Remove it, or move what needs it into an SQL"
                                + " script under `-- migrate:upgrade no-transaction`, with its own BEGIN and COMMIT."
                        : "Remove it: migrate begins and ends the transaction. Put statements that must run outside a transaction"
                                + " into an SQL script under `-- migrate:upgrade no-transaction`.");
    }

    /** Its first tokens; SET may switch several things at once. */
    private static StatementTokens tokens(SqlSyntax syntax, String sql) {
        StatementTokens few = StatementTokens.beginning(syntax, sql, FEW);
        return few.begins("SET") ? StatementTokens.of(syntax, sql) : few;
    }
}
