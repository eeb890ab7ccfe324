package io.limbeck.migrate.internal.script;

import java.util.List;

/**
 * Java source as words, literals and punctuation; comments are passed over, the last Javadoc is remembered.
 *
 * <p>Unicode escapes are decoded in string literals and nowhere else: nobody writes {@code class} or a quote in them.
 */
final class JavaTokens {
    /** What a token is. */
    enum Kind {
        /** An identifier, a keyword or a number. */
        WORD,
        STRING,
        TEXT_BLOCK,
        CHARACTER,
        /** One character of punctuation. */
        MARK,
        /** A comment, string or character that is not closed; nothing follows it. */
        UNCLOSED,
        END
    }

    private final String text;
    private int position;
    private int start;
    private Kind kind = Kind.END;
    private int docStart = -1;
    private int docEnd;

    JavaTokens(String text) {
        this.text = text;
    }

    Kind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    /** The token as written. */
    String written() {
        return text.substring(start, position);
    }

    boolean is(char mark) {
        return kind == Kind.MARK && text.charAt(start) == mark;
    }

    boolean is(String word) {
        return kind == Kind.WORD && position - start == word.length() && text.startsWith(word, start);
    }

    boolean isLast() {
        return kind == Kind.END || kind == Kind.UNCLOSED;
    }

    /** Steps to the next token. */
    void next() {
        skipBlanksAndComments();
        if (kind == Kind.UNCLOSED && start < position) {
            return;
        }
        start = position;
        if (position == text.length()) {
            kind = Kind.END;
            return;
        }
        char c = text.charAt(position);
        if (c == '"') {
            boolean block = text.startsWith("\"\"\"", position);
            kind = block ? Kind.TEXT_BLOCK : Kind.STRING;
            closeQuote(block ? "\"\"\"" : "\"", block);
        } else if (c == '\'') {
            kind = Kind.CHARACTER;
            closeQuote("'", false);
        } else if (Character.isJavaIdentifierPart(c)) {
            kind = Kind.WORD;
            while (position < text.length() && Character.isJavaIdentifierPart(text.charAt(position))) {
                position++;
            }
        } else {
            kind = Kind.MARK;
            position++;
        }
    }

    /** From an opening bracket, the current token, to its partner, which becomes current. */
    void skipToPartner() {
        char open = text.charAt(start);
        char close = open == '{' ? '}' : open == '(' ? ')' : ']';
        int depth = 1;
        while (depth > 0) {
            next();
            if (isLast()) {
                return;
            }
            depth += is(open) ? 1 : is(close) ? -1 : 0;
        }
    }

    void forgetJavadoc() {
        docStart = -1;
    }

    /** The message of the last Javadoc since {@link #forgetJavadoc}, or nothing. */
    String message() {
        return docStart < 0 ? "" : Javadoc.message(text.substring(docStart, docEnd));
    }

    /** What the same Javadoc says after its message. */
    List<String> description() {
        return docStart < 0 ? List.of() : Javadoc.description(text.substring(docStart, docEnd));
    }

    private void skipBlanksAndComments() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c <= ' ') {
                position++;
            } else if (c == '/' && text.startsWith("//", position)) {
                int end = text.indexOf('\n', position);
                position = end < 0 ? text.length() : end;
            } else if (c == '/' && text.startsWith("/*", position)) {
                int end = text.indexOf("*/", position + 2);
                if (end < 0) {
                    unclosed();
                    return;
                }
                if (text.startsWith("/**", position) && end > position + 2) {
                    docStart = position;
                    docEnd = end + 2;
                }
                position = end + 2;
            } else {
                return;
            }
        }
    }

    private void closeQuote(String quote, boolean overLines) {
        for (int i = position + quote.length(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\n' && !overLines) {
                break;
            } else if (c == quote.charAt(0) && text.startsWith(quote, i)) {
                position = i + quote.length();
                return;
            }
        }
        unclosed();
    }

    private void unclosed() {
        kind = Kind.UNCLOSED;
        start = position;
        position = text.length();
    }
}
