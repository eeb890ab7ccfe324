package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.Locale;
import java.util.Set;

/** Statements that begin or end transactions; inside a revision's own transaction they would break its promise of all or nothing. */
final class TransactionWords {
    private static final Set<String> WORDS = Set.of("BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT");

    private TransactionWords() {}

    static void refuse(SqlSyntax syntax, String sql) {
        SqlTokens tokens = new SqlTokens(syntax, sql, 0, sql.length());
        String word = nextWord(tokens, sql);
        if (!WORDS.contains(word)) {
            return;
        }
        String second = nextWord(tokens, sql);
        boolean toSavepoint = word.equals("ROLLBACK")
                && (second.equals("TO") || nextWord(tokens, sql).equals("TO"));
        boolean other = word.equals("START") && !second.equals("TRANSACTION");
        if (!toSavepoint && !other) {
            throw new UsageException(
                    "The script says " + word + " inside the transaction of its revision.",
                    "Leave it out: migrate begins and ends the transaction. Statements that must run outside of one"
                            + " stand in an SQL script under `-- migrate:upgrade no-transaction`.");
        }
    }

    private static String nextWord(SqlTokens tokens, String sql) {
        do {
            tokens.next();
        } while (tokens.kind() == Kind.COMMENT);
        return tokens.kind() == Kind.WORD
                ? sql.substring(tokens.start(), tokens.position()).toUpperCase(Locale.ROOT)
                : "";
    }
}
