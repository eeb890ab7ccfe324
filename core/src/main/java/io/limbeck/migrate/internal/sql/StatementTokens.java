package io.limbeck.migrate.internal.sql;

import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One statement as its readers need it: words, names, strings and marks, without comments; what MariaDB executes in comments included.
 *
 * @param list in the order of the text
 */
public record StatementTokens(List<Token> list) {
    public StatementTokens {
        list = List.copyOf(list);
    }

    public static StatementTokens of(SqlSyntax syntax, String sql) {
        return beginning(syntax, sql, Integer.MAX_VALUE);
    }

    /** The first of them only, as a statement that inserts rows may be megabytes long. */
    public static StatementTokens beginning(SqlSyntax syntax, String sql, int most) {
        SqlTokens tokens = new SqlTokens(syntax, sql, 0, sql.length());
        List<Token> list = new ArrayList<>();
        for (tokens.next(); tokens.kind() != Kind.END && list.size() < most; tokens.next()) {
            if (tokens.kind() == Kind.WORD || tokens.kind() == Kind.QUOTED || tokens.kind() == Kind.MARK) {
                list.add(new Token(
                        tokens.kind() == Kind.WORD,
                        tokens.start(),
                        tokens.position(),
                        sql.substring(tokens.start(), tokens.position())));
            }
        }
        return new StatementTokens(list);
    }

    /** Whether the statement begins with these words, in capitals. */
    public boolean begins(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!word(i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether these words follow each other anywhere in it. */
    public boolean contains(String... words) {
        for (int from = 0; from + words.length <= list.size(); from++) {
            int matched = 0;
            while (matched < words.length && word(from + matched).equals(words[matched])) {
                matched++;
            }
            if (matched == words.length) {
                return true;
            }
        }
        return false;
    }

    /** The word in this place in capitals; empty for anything else, and outside of the statement. */
    public String word(int place) {
        return place >= 0 && place < list.size() && list.get(place).isWord()
                ? list.get(place).text().toUpperCase(Locale.ROOT)
                : "";
    }

    /** The first place at or after {@code from} that is none of these words. */
    public int after(int from, String... words) {
        List<String> passed = List.of(words);
        int place = from;
        while (passed.contains(word(place)) && !word(place).isEmpty()) {
            place++;
        }
        return place;
    }

    /** The name in this place. */
    public Optional<String> name(int place) {
        return place < list.size() ? list.get(place).name() : Optional.empty();
    }

    /** The text in this place in capitals; empty outside of the statement. */
    public String text(int place) {
        return place >= 0 && place < list.size() ? list.get(place).text().toUpperCase(Locale.ROOT) : "";
    }

    /** Whether this mark is anywhere in it. */
    public boolean hasMark(char mark) {
        return list.stream().anyMatch(token -> token.text().equals(String.valueOf(mark)));
    }

    /** Whether this mark is in this place. */
    public boolean isMark(int place, char mark) {
        return place >= 0 && place < list.size() && list.get(place).text().equals(String.valueOf(mark));
    }

    /**
     * One of them.
     *
     * @param isWord an unquoted name, a keyword or a number
     * @param start where it begins in the statement
     * @param end after its last character
     * @param text as written, with its quotes
     */
    public record Token(boolean isWord, int start, int end, String text) {
        /** Without quotes, where it can be a name. */
        public Optional<String> name() {
            if (isWord) {
                return Optional.of(text);
            }
            char quote = text.charAt(0);
            boolean quoted = text.length() > 2 && (quote == '`' || quote == '"' || quote == '[');
            return quoted
                    ? Optional.of(text.substring(1, text.length() - 1).replace("" + quote + quote, "" + quote))
                    : Optional.empty();
        }
    }
}
