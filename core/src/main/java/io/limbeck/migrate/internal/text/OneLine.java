package io.limbeck.migrate.internal.text;

/** Foreign text as a single line: nothing in it can end a line comment, in Java or in SQL. */
public final class OneLine {
    private static final int REPLACEMENT = 0xFFFD;

    private OneLine() {}

    /**
     * Turns white space, control characters and everything that some reader takes for a line break (CR, U+0085, U+2028, U+2029)
     * into single spaces. Characters that reverse the direction of what follows, and could show other code than the compiler sees,
     * are left out; half a surrogate pair, which no file can hold, becomes U+FFFD.
     */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (!reversesDirection(c)) {
                line.appendCodePoint(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c);
            }
        });
        return line.toString().strip();
    }

    private static boolean reversesDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
