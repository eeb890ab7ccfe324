package io.limbeck.migrate.internal.render;

import java.util.ArrayList;
import java.util.List;

/** Texts as literals of Java. */
final class JavaStrings {
    private JavaStrings() {}

    /** With quotes, in one line. */
    static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        escape(text, literal, true);
        return literal.append('"').toString();
    }

    /**
     * @param everyQuote whether each quote is escaped; otherwise each third of a run is, so that no three of them, which would
     *     close a text block, are adjacent
     */
    private static void escape(String text, StringBuilder literal, boolean everyQuote) {
        int bare = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean escaped = everyQuote || bare == 2;
            switch (c) {
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                case '\\' -> literal.append("\\\\");
                case '"' -> literal.append(escaped ? "\\\"" : "\"");
                default -> {
                    if (isPlain(c)) {
                        literal.appendCodePoint(c);
                    } else {
                        for (char unit : Character.toChars(c)) {
                            literal.append("\\u%04x".formatted((int) unit));
                        }
                    }
                }
            }
            bare = c == '"' && !escaped ? bare + 1 : 0;
        }
    }

    /** Whether an editor shows it as it is. */
    private static boolean isPlain(int c) {
        int kind = Character.getType(c);
        return kind != Character.CONTROL
                && kind != Character.FORMAT
                && kind != Character.SURROGATE
                && kind != Character.UNASSIGNED
                && kind != Character.LINE_SEPARATOR
                && kind != Character.PARAGRAPH_SEPARATOR
                && (kind != Character.SPACE_SEPARATOR || c == ' ');
    }

    /** Pieces after whose spaces a text may be cut, each with quotes and at most {@code width} long where it has spaces. */
    static List<String> pieces(String text, int width) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            String word = text.substring(at, end);
            boolean full = !piece.isEmpty() && quoted(piece + word).length() > width;
            if (full || (!piece.isEmpty() && piece.charAt(piece.length() - 1) == '\n')) {
                pieces.add(quoted(piece.toString()));
                piece.setLength(0);
            }
            piece.append(word);
            at = end;
        }
        pieces.add(quoted(piece.toString()));
        return pieces;
    }

    /** The position after the blank or line break that ends the word. */
    private static int endOfWord(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '\n') {
                return i + 1;
            }
        }
        return text.length();
    }

    /**
     * Whether the lines of a text block give the text back: white space in front of all lines would be taken for indentation, and
     * the compiler strips what it takes for blanks from line ends before it reads escapes such as {@code \\u2028}.
     */
    static boolean fitsTextBlock(String text) {
        return text.codePoints().allMatch(c -> isPlain(c) || c == '\n' || c == '\t')
                && text.lines().anyMatch(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                && text.lines().noneMatch(line -> !line.isEmpty() && line.isBlank());
    }

    /** The lines between the delimiters; the last one ends with the closing one. */
    static List<String> textBlock(String text) {
        boolean quoteAtEnd = text.endsWith("\"");
        List<String> lines = new ArrayList<>();
        for (String line : (quoteAtEnd ? text.substring(0, text.length() - 1) : text).split("\n", -1)) {
            StringBuilder escaped = new StringBuilder();
            escape(line, escaped, false);
            int end = escaped.length();
            if (end > 0 && escaped.charAt(end - 1) == ' ') {
                escaped.replace(end - 1, end, "\\s");
            }
            lines.add(escaped.toString());
        }
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + (quoteAtEnd ? "\\\"" : "") + "\"\"\"");
        return lines;
    }
}
