package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.Locale;
import java.util.Set;

/**
 * Statements that commit implicitly, recognised by their first word; those on temporary tables do not commit.
 *
 * @param words in capitals
 */
public record CommittingStatements(SqlSyntax syntax, Set<String> words) {
    public CommittingStatements {
        requireNonNull(syntax, "syntax");
        words = Set.copyOf(words);
    }

    public boolean include(String sql) {
        SqlTokens tokens = new SqlTokens(syntax, sql, 0, sql.length());
        if (!words.contains(nextWord(tokens, sql))) {
            return false;
        }
        String second = nextWord(tokens, sql);
        if (second.equals("OR")) {
            nextWord(tokens, sql);
            second = nextWord(tokens, sql);
        }
        return !second.equals("TEMPORARY");
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
