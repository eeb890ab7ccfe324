package io.limbeck.migrate.internal.write;

/** A message as one line that reads as it is stored. */
final class OneLine {
    private static final int REPLACEMENT = 0xFFFD;

    private OneLine() {}

    /**
     * White space and control characters become single spaces; those that turn the direction of what follows, and so could show
     * other code than the compiler sees, are left out; half a surrogate pair, which no file can hold, becomes U+FFFD.
     */
    static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (!turnsDirection(c)) {
                line.appendCodePoint(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c);
            }
        });
        return line.toString().strip();
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
