package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a quoted thing or a mark of a definition.
 *
 * @param text as written there
 * @param start its position
 * @param afterLineComment where the {@code --} comment before it ends, whose line break must stay; -1 without one
 */
record Token(Kind kind, String text, int start, int afterLineComment) {
    /** All but the comments. */
    static List<Token> of(String sql) {
        List<Token> found = new ArrayList<>();
        SqlTokens tokens = new SqlTokens(SqliteSyntax.SQL, sql, 0, sql.length());
        int lineComment = -1;
        for (tokens.next(); tokens.kind() != Kind.END; tokens.next()) {
            if (tokens.kind() == Kind.COMMENT) {
                lineComment = sql.charAt(tokens.start()) == '-' ? tokens.position() : -1;
            } else {
                String text = sql.substring(tokens.start(), tokens.position());
                found.add(new Token(tokens.kind(), text, tokens.start(), lineComment));
                lineComment = -1;
            }
        }
        return found;
    }

    static boolean mentions(List<Token> tokens, String name) {
        return tokens.stream().anyMatch(token -> token.isName() && token.name().equalsIgnoreCase(name));
    }

    int end() {
        return start + text.length();
    }

    boolean is(String word) {
        return kind != Kind.QUOTED && text.equalsIgnoreCase(word);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** The name that it means, without its quotes. */
    String name() {
        if (kind != Kind.QUOTED) {
            return text;
        }
        char quote = text.charAt(0);
        String inner = text.substring(1, text.length() - 1);
        return quote == '[' ? inner : inner.replace(String.valueOf(quote).repeat(2), String.valueOf(quote));
    }

    /** For comparing expressions: strings unchanged, names without quotes and case. */
    String meaning() {
        return kind == Kind.QUOTED && text.charAt(0) == '\'' ? text : name().toLowerCase(Locale.ROOT);
    }
}
