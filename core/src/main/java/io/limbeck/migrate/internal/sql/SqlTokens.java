package io.limbeck.migrate.internal.sql;

import io.limbeck.migrate.internal.sql.SqlSyntax.Feature;
import java.util.Locale;

/**
 * SQL text as words, quoted things, comments and single marks; each character is looked at once.
 *
 * <p>A quote or comment that is not closed is one {@link Kind#UNCLOSED} token to the end of the text.
 */
public final class SqlTokens {
    /** What a token is. */
    public enum Kind {
        /** An unquoted name, a keyword or a number. */
        WORD,
        /** A string or a quoted name. */
        QUOTED,
        COMMENT,
        /** The start or the end of a comment that the database executes. */
        EXECUTABLE_OPEN,
        EXECUTABLE_CLOSE,
        /** What the client's {@code DELIMITER} command has named. */
        DELIMITER,
        /** One character of punctuation. */
        MARK,
        UNCLOSED,
        END
    }

    private final SqlSyntax syntax;
    private final String text;
    private final int end;
    private final boolean backslash;
    private final boolean dollar;
    private String delimiter = "";
    private boolean delimiterCutsWords;
    private int executable;
    private int start;
    private int position;
    private Kind kind = Kind.END;

    public SqlTokens(SqlSyntax syntax, String text, int from, int to) {
        this.syntax = syntax;
        this.text = text;
        this.position = from;
        this.start = from;
        this.end = to;
        this.backslash = syntax.has(Feature.BACKSLASH_ESCAPES);
        this.dollar = syntax.has(Feature.DOLLAR_QUOTES);
    }

    public Kind kind() {
        return kind;
    }

    public int start() {
        return start;
    }

    /** The position after the token's last character. */
    public int position() {
        return position;
    }

    /** The token, a {@link Kind#WORD}, in capitals. */
    String word() {
        return text.substring(start, position).toUpperCase(Locale.ROOT);
    }

    char mark() {
        return text.charAt(start);
    }

    boolean insideExecutable() {
        return executable > 0;
    }

    /** From now on statements end with this; {@code ;} restores the normal reading. */
    void delimiter(String next) {
        delimiter = next.equals(";") ? "" : next;
        delimiterCutsWords = !delimiter.isEmpty() && !Character.isLetterOrDigit(delimiter.charAt(0));
    }

    boolean hasDelimiter() {
        return !delimiter.isEmpty();
    }

    /** The next token begins here or after; only ever forward. */
    public void skipTo(int place) {
        position = place;
    }

    /** The rest of the line after the token; the next token is on the next line. */
    String restOfLine() {
        int newline = text.indexOf('\n', position);
        int from = position;
        position = newline < 0 || newline > end ? end : newline;
        return text.substring(from, position);
    }

    /** Steps to the next token. */
    public void next() {
        while (position < end && text.charAt(position) <= ' ') {
            position++;
        }
        start = position;
        if (position >= end) {
            kind = Kind.END;
            return;
        }
        char c = text.charAt(position);
        if (isDelimiter()) {
            take(Kind.DELIMITER, delimiter.length());
        } else if (isWordPart(c) && c != '$') {
            word(c);
        } else {
            symbol(c);
        }
    }

    /** A delimiter of letters is a whole word; of signs, it may touch one. */
    private boolean isDelimiter() {
        return !delimiter.isEmpty()
                && text.startsWith(delimiter, position)
                && position + delimiter.length() <= end
                && (delimiterCutsWords || !isWordPart(at(delimiter.length())));
    }

    private void symbol(char c) {
        switch (c) {
            case '\'' -> quoted('\'', backslash);
            case '"' -> quoted('"', backslash);
            case '`' -> {
                if (syntax.has(Feature.BACKTICK_QUOTES)) {
                    quoted('`', false);
                } else {
                    take(Kind.MARK, 1);
                }
            }
            case '[' -> {
                if (syntax.has(Feature.BRACKET_QUOTES)) {
                    upTo("]", 1, Kind.QUOTED);
                } else {
                    take(Kind.MARK, 1);
                }
            }
            case '-' -> {
                if (at(1) == '-' && (!syntax.has(Feature.DASH_COMMENTS_WANT_BLANK) || at(2) <= ' ')) {
                    lineComment();
                } else {
                    take(Kind.MARK, 1);
                }
            }
            case '#' -> {
                if (syntax.has(Feature.HASH_COMMENTS)) {
                    lineComment();
                } else {
                    take(Kind.MARK, 1);
                }
            }
            case '/' -> slash();
            case '*' -> {
                if (executable > 0 && at(1) == '/') {
                    executable--;
                    take(Kind.EXECUTABLE_CLOSE, 2);
                } else {
                    take(Kind.MARK, 1);
                }
            }
            case '$' -> dollar();
            default -> take(Kind.MARK, 1);
        }
    }

    private void slash() {
        if (at(1) == '/' && syntax.has(Feature.SLASH_COMMENTS)) {
            lineComment();
        } else if (at(1) != '*') {
            take(Kind.MARK, 1);
        } else if (syntax.has(Feature.EXECUTABLE_COMMENTS) && isExecutable()) {
            executable++;
            take(Kind.EXECUTABLE_OPEN, at(2) == '!' ? 3 : 4);
            while (position < end && Character.isDigit(text.charAt(position))) {
                position++;
            }
        } else if (syntax.has(Feature.NESTED_COMMENTS)) {
            nestedComment();
        } else {
            upTo("*/", 2, Kind.COMMENT);
        }
    }

    /** {@code /*!} and {@code /*M!}; version 999999 is how dumps say "never". */
    private boolean isExecutable() {
        int from = at(2) == '!' ? position + 3 : at(2) == 'M' && at(3) == '!' ? position + 4 : -1;
        return from >= 0 && !text.startsWith("999999", from);
    }

    private void nestedComment() {
        int depth = 1;
        for (int i = position + 2; i + 1 < end; i++) {
            char c = text.charAt(i);
            if (c == '*' && text.charAt(i + 1) == '/') {
                i++;
                depth--;
                if (depth == 0) {
                    take(Kind.COMMENT, i + 1 - position);
                    return;
                }
            } else if (c == '/' && text.charAt(i + 1) == '*') {
                i++;
                depth++;
            }
        }
        unclosed();
    }

    private void word(char first) {
        if ((first == 'e' || first == 'E') && at(1) == '\'' && syntax.has(Feature.ESCAPE_STRINGS)) {
            position++;
            escapeString();
            return;
        }
        int i = position + 1;
        while (i < end && isWordPart(text.charAt(i)) && !(delimiterCutsWords && text.startsWith(delimiter, i))) {
            i++;
        }
        take(Kind.WORD, i - position);
    }

    /** Literals with a line break between them are one, comments are allowed in between, and the first determines how all are read. */
    private void escapeString() {
        int from = start;
        quoted('\'', true);
        while (kind == Kind.QUOTED) {
            int i = afterBlanks(position);
            boolean newline = text.substring(position, i).indexOf('\n') >= 0;
            if (!newline || i >= end || text.charAt(i) != '\'') {
                break;
            }
            position = i;
            start = i;
            quoted('\'', true);
        }
        if (kind == Kind.QUOTED) {
            start = from;
        }
    }

    /** The position after blanks and {@code --} comments. */
    private int afterBlanks(int from) {
        int i = from;
        while (i < end && (text.charAt(i) <= ' ' || text.startsWith("--", i))) {
            int newline = text.charAt(i) == '-' ? text.indexOf('\n', i) : i;
            i = newline < 0 || newline >= end ? end : newline + 1;
        }
        return i;
    }

    private void quoted(char quote, boolean escapes) {
        for (int i = position + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\' && escapes) {
                i++;
            } else if (c == quote) {
                if (i + 1 < end && text.charAt(i + 1) == quote) {
                    i++;
                } else {
                    take(Kind.QUOTED, i + 1 - position);
                    return;
                }
            }
        }
        unclosed();
    }

    private void dollar() {
        int close = position + 1;
        if (dollar && syntax.has(Feature.DOLLAR_TAGS) && !Character.isDigit(at(1))) {
            while (close < end && isWordPart(text.charAt(close)) && text.charAt(close) != '$') {
                close++;
            }
        }
        if (!dollar || close >= end || text.charAt(close) != '$') {
            take(Kind.MARK, 1);
            return;
        }
        String tag = text.substring(position, close + 1);
        upTo(tag, tag.length(), Kind.QUOTED);
    }

    private void lineComment() {
        int newline = text.indexOf('\n', position);
        take(Kind.COMMENT, (newline < 0 || newline > end ? end : newline) - position);
    }

    private void upTo(String closer, int skip, Kind found) {
        int close = text.indexOf(closer, position + skip);
        if (close < 0 || close + closer.length() > end) {
            unclosed();
        } else {
            take(found, close + closer.length() - position);
        }
    }

    private void take(Kind found, int length) {
        kind = found;
        position += length;
    }

    private void unclosed() {
        kind = Kind.UNCLOSED;
        position = end;
    }

    /** The character this far ahead; NUL after the end. */
    private char at(int ahead) {
        return position + ahead < end ? text.charAt(position + ahead) : '\0';
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '$'
                || c >= 0x80;
    }
}
