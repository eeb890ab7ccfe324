package io.limbeck.migrate.internal.sink;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    private static final Set<String> SWITCHES = Set.of("AUTOCOMMIT", "FOREIGN_KEYS");

    public static TransactionStatements of(SqlSyntax syntax, String sql) {
        List<String> words = words(syntax, sql);
        String second = words.size() > 1 ? words.get(1) : "";
        return switch (words.isEmpty() ? "" : words.get(0)) {
            case "BEGIN" -> second.equals("NOT") ? NONE : BEGIN; // a block
            case "START" -> second.equals("TRANSACTION") ? BEGIN : NONE;
            case "COMMIT", "END" -> COMMIT;
            case "ROLLBACK", "ABORT" -> words.contains("TO") ? NONE : ROLLBACK;
            case "SET" -> words.contains("AUTOCOMMIT") ? SWITCH : NONE;
            case "PRAGMA" ->
                words.contains("FOREIGN_KEYS") && (words.contains("=") || words.contains("(")) ? SWITCH : NONE;
            default -> NONE;
        };
    }

    public static void refuse(SqlSyntax syntax, String sql) {
        TransactionStatements found = of(syntax, sql);
        if (found == NONE) {
            return;
        }
        List<String> words = words(syntax, sql);
        String said = words.get(0)
                + words.stream()
                        .filter(SWITCHES::contains)
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

    /** Its first tokens, in upper case. */
    private static List<String> words(SqlSyntax syntax, String sql) {
        SqlTokens tokens = new SqlTokens(syntax, sql, 0, sql.length());
        List<String> words = new ArrayList<>();
        for (tokens.next(); tokens.kind() != Kind.END && words.size() < limit(words); tokens.next()) {
            if (tokens.kind() == Kind.WORD || tokens.kind() == Kind.MARK) {
                words.add(sql.substring(tokens.start(), tokens.position()).toUpperCase(Locale.ROOT));
            } else if (tokens.kind() != Kind.COMMENT) {
                words.add("");
            }
        }
        return words;
    }

    /** SET may switch several things at once. */
    private static int limit(List<String> words) {
        return !words.isEmpty() && words.get(0).equals("SET") ? Integer.MAX_VALUE : FEW;
    }
}
