package io.limbeck.migrate.internal.python;

import java.util.Locale;

/** A string literal: from its prefix to its closing quote. */
final class PythonString {
    private final String source;
    private final boolean raw;
    private final boolean plain;
    private final String quote;
    private final int start;
    private boolean known = true;

    /**
     * Looks at the literal at {@code at}, whose prefix is {@code prefix}.
     *
     * @param at the position of the opening quote
     */
    PythonString(String source, String prefix, int at) {
        this.source = source;
        String letters = prefix.toLowerCase(Locale.ROOT);
        this.raw = letters.contains("r");
        this.plain = !letters.contains("f") && !letters.contains("b") && !letters.contains("t");
        String one = source.substring(at, at + 1);
        this.quote = source.startsWith(one.repeat(3), at) ? one.repeat(3) : one;
        this.start = at + quote.length();
    }

    static boolean isPrefix(String word) {
        return word.length() <= 2 && word.toLowerCase(Locale.ROOT).chars().allMatch(c -> "rbuft".indexOf(c) >= 0);
    }

    /** The position of the closing quote; -1 if there is none. */
    int end() {
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\n' && quote.length() == 1) {
                return -1;
            } else if (source.startsWith(quote, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The position after the literal. */
    int after() {
        return end() + quote.length();
    }

    /** Its value; meaningless unless {@link #isKnown()}. */
    String value() {
        String content = source.substring(start, end());
        return raw ? content : unescaped(content);
    }

    /** Whether the value is text that the source holds; ask after {@link #value()}. */
    boolean isKnown() {
        return plain && known;
    }

    private String unescaped(String content) {
        StringBuilder text = new StringBuilder(content.length());
        int i = 0;
        while (i < content.length()) {
            char c = content.charAt(i++);
            if (c != '\\' || i == content.length()) {
                text.append(c);
                continue;
            }
            char escape = content.charAt(i++);
            switch (escape) {
                case '\n' -> {}
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'a' -> text.append('\u0007');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'v' -> text.append('\u000b');
                case '\\', '\'', '"' -> text.append(escape);
                case 'x' -> i = code(content, i, 2, 16, text);
                case 'u' -> i = code(content, i, 4, 16, text);
                case 'U' -> i = code(content, i, 8, 16, text);
                case '0', '1', '2', '3', '4', '5', '6', '7' -> i = octal(content, i - 1, text);
                case 'N' -> known = false;
                default -> text.append('\\').append(escape);
            }
        }
        return text.toString();
    }

    private int octal(String content, int from, StringBuilder text) {
        int end = from;
        while (end < content.length() && end < from + 3 && content.charAt(end) >= '0' && content.charAt(end) <= '7') {
            end++;
        }
        return code(content, from, end - from, 8, text);
    }

    private int code(String content, int from, int digits, int radix, StringBuilder text) {
        int end = Math.min(from + digits, content.length());
        try {
            text.appendCodePoint(Integer.parseUnsignedInt(content.substring(from, end), radix));
        } catch (IllegalArgumentException e) {
            known = false;
        }
        return end;
    }
}
