package io.limbeck.migrate.config;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a properties file in the syntax of {@link java.util.Properties#load(java.io.Reader)}, which itself tells neither
 * line numbers nor repeated keys.
 */
final class PropertiesText {
    private final String text;
    private int at;
    private int line = 1;

    /**
     * One assignment.
     *
     * @param line where it begins, counted from 1
     */
    record Line(String key, String value, int line) {}

    private PropertiesText(String text) {
        this.text = text;
    }

    /** All assignments in their order; a key may be there several times. */
    static List<Line> parse(String text) throws BadLine {
        PropertiesText reader = new PropertiesText(text);
        List<Line> lines = new ArrayList<>();
        while (reader.skipToAssignment()) {
            int start = reader.line;
            lines.add(split(reader.logicalLine(), start));
        }
        return lines;
    }

    /** Over blank lines and comments; false at the end of the text. */
    private boolean skipToAssignment() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#' || c == '!') {
                while (at < text.length() && !isLineEnd(text.charAt(at))) {
                    at++;
                }
            } else if (isLineEnd(c)) {
                skipLineEnd();
            } else if (isBlank(c)) {
                at++;
            } else if (c == '\\' && at + 1 < text.length() && isLineEnd(text.charAt(at + 1))) {
                at++; // An empty line, continued.
            } else {
                return true;
            }
        }
        return false;
    }

    /** Up to the end of the line, continued over ends that a backslash hides; escapes are kept. */
    private String logicalLine() {
        StringBuilder logical = new StringBuilder();
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            char c = text.charAt(at++);
            if (c != '\\') {
                logical.append(c);
            } else if (at < text.length() && isLineEnd(text.charAt(at))) {
                skipLineEnd();
                while (at < text.length() && isBlank(text.charAt(at))) {
                    at++;
                }
            } else if (at < text.length()) {
                logical.append(c).append(text.charAt(at++));
            }
        }
        return logical.toString();
    }

    private void skipLineEnd() {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        line++;
    }

    private static Line split(String logical, int line) throws BadLine {
        int end = 0;
        while (end < logical.length() && !isBlank(logical.charAt(end)) && !isAssign(logical.charAt(end))) {
            end += logical.charAt(end) == '\\' ? 2 : 1;
        }
        int value = skipBlanks(logical, end);
        if (value < logical.length() && isAssign(logical.charAt(value))) {
            value = skipBlanks(logical, value + 1);
        }
        return new Line(unescape(logical.substring(0, end), line), unescape(logical.substring(value), line), line);
    }

    private static int skipBlanks(String logical, int from) {
        int i = from;
        while (i < logical.length() && isBlank(logical.charAt(i))) {
            i++;
        }
        return i;
    }

    private static String unescape(String escaped, int line) throws BadLine {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        StringBuilder plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escape = escaped.charAt(++i);
            switch (escape) {
                case 't' -> plain.append('\t');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 'f' -> plain.append('\f');
                case 'u' -> {
                    plain.append(unicode(escaped, i + 1, line));
                    i += 4;
                }
                default -> plain.append(escape);
            }
        }
        return plain.toString();
    }

    private static char unicode(String escaped, int from, int line) throws BadLine {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < escaped.length() ? Character.digit(escaped.charAt(i), 16) : -1;
            if (digit < 0) {
                throw new BadLine(line, "\\u is not followed by four hexadecimal digits.");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isAssign(char c) {
        return c == '=' || c == ':';
    }

    /** A line that cannot be read. */
    static final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        BadLine(int line, String what) {
            super(what, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
