package io.limbeck.migrate.internal.lint;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.sql.StatementTokens;
import io.limbeck.migrate.internal.sql.StatementTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tokens of a statement, read from the left. */
final class SqlWords {
    private static final int SHOWN = 80;

    private final List<Token> tokens;
    private int at;

    /** @param from the place of the token that is next */
    SqlWords(StatementTokens tokens, int from) {
        this(tokens.list());
        at = Math.min(from, this.tokens.size());
    }

    private SqlWords(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The beginning of the statement, on one line. */
    String text() {
        String line = tokens.stream().map(Token::text).collect(joining(" "));
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    /** Whether one of these words is next. */
    boolean at(String... any) {
        return at < tokens.size() && Set.of(any).contains(tokens.get(at).text().toUpperCase(Locale.ROOT));
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
            if (!tokens.get(from + i).text().equalsIgnoreCase(words[i])) {
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
        Token token = tokens.get(at++);
        return token.name().orElse(token.text());
    }

    /** The rest, split at commas outside of parentheses. */
    List<SqlWords> actions() {
        List<SqlWords> actions = new ArrayList<>();
        int depth = 0;
        int from = at;
        for (int i = at; i < tokens.size(); i++) {
            String token = tokens.get(i).text();
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
