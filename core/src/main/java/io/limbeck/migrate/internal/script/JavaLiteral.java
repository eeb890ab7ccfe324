package io.limbeck.migrate.internal.script;

/** The value of a string literal as the compiler would see it. */
final class JavaLiteral {
    private JavaLiteral() {}

    /**
     * Decodes a string literal or a text block, given with its quotes.
     *
     * @throws IllegalArgumentException if it holds an escape that Java does not know
     */
    static String value(String written) {
        String plain = unicode(written);
        if (plain.startsWith("\"\"\"")) {
            int body = plain.indexOf('\n');
            if (body < 0) {
                throw new IllegalArgumentException("a text block begins on a line of its own");
            }
            return plain.substring(body + 1, plain.length() - 3).stripIndent().translateEscapes();
        }
        return plain.substring(1, plain.length() - 1).translateEscapes();
    }

    /** Backslash-u after an even number of backslashes, with any number of u. */
    private static String unicode(String written) {
        int escape = written.indexOf("\\u");
        if (escape < 0) {
            return written;
        }
        StringBuilder decoded = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\' || i + 1 == written.length()) {
                decoded.append(c);
            } else if (written.charAt(i + 1) != 'u') {
                decoded.append(c).append(written.charAt(++i));
            } else {
                int digits = i + 1;
                while (written.charAt(digits) == 'u') {
                    digits++;
                }
                if (digits + 4 > written.length()) {
                    throw new IllegalArgumentException("a unicode escape has four digits");
                }
                decoded.append((char) Integer.parseInt(written, digits, digits + 4, 16));
                i = digits + 3;
            }
        }
        return decoded.toString();
    }
}
