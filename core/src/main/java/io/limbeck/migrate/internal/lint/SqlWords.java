package io.limbeck.migrate.internal.lint;

import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tokens of a statement without its comments, read from the left. */
final class SqlWords {
    private static final int SHOWN = 80;

    private final List<String> tokens;
    private int at;

    SqlWords(String sql, SqlSyntax syntax) {
        this(tokens(sql, syntax));
    }

    private SqlWords(List<String> tokens) {
        this.tokens = tokens;
    }

    private static List<String> tokens(String sql, SqlSyntax syntax) {
        List<String> found = new ArrayList<>();
        SqlTokens tokens = new SqlTokens(syntax, sql, 0, sql.length());
        for (tokens.next(); tokens.kind() != Kind.END; tokens.next()) {
            if (tokens.kind() == Kind.WORD || tokens.kind() == Kind.QUOTED || tokens.kind() == Kind.MARK) {
                found.add(sql.substring(tokens.start(), tokens.position()));
            }
        }
        return found;
    }

    /** The beginning of the statement, on one line. */
    String text() {
        String line = String.join(" ", tokens);
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    /** The next word in upper case; empty at the end. */
    String next() {
        return at < tokens.size() ? tokens.get(at++).toUpperCase(Locale.ROOT) : "";
    }

    /** Whether one of these words is next. */
    boolean at(String... any) {
        return at < tokens.size() && Set.of(any).contains(tokens.get(at).toUpperCase(Locale.ROOT));
    }

    /** Skips these words if they are next. */
    boolean skip(String... words) {
        boolean next = stands(at, words);
        at += next ? words.length : 0;
        return next;
    }

    /** Whether these words follow each other anywhere from here on. */
    boolean has(String... words) {
        for (int i = at; i + words.length <= tokens.size(); i++) {
            if (stands(i, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(int from, String... words) {
        if (from + words.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(from + i).equalsIgnoreCase(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The next name, including its schema, without quotes. */
    String name() {
        StringBuilder name = new StringBuilder(unquoted());
        while (skip(".")) {
            name.append('.').append(unquoted());
        }
        return name.toString();
    }

    private String unquoted() {
        if (at == tokens.size()) {
            return "";
        }
        String token = tokens.get(at++);
        boolean quoted = token.length() > 1 && "\"`[".indexOf(token.charAt(0)) >= 0;
        return quoted ? token.substring(1, token.length() - 1) : token;
    }

    /** The rest, split at commas outside of parentheses. */
    List<SqlWords> actions() {
        List<SqlWords> actions = new ArrayList<>();
        int depth = 0;
        int from = at;
        for (int i = at; i < tokens.size(); i++) {
            String token = tokens.get(i);
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth == 0 && token.equals(",")) {
                actions.add(new SqlWords(tokens.subList(from, i)));
                from = i + 1;
            }
        }
        actions.add(new SqlWords(tokens.subList(from, tokens.size())));
        return actions;
    }
}
