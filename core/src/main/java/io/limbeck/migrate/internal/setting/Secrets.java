package io.limbeck.migrate.internal.setting;

import java.util.Locale;

/** Takes passwords out of what is shown. When in doubt it hides too much. */
public final class Secrets {
    static final String MASK = "***";

    private Secrets() {}

    /** {@code value} as it may be shown for the setting or parameter {@code name}. */
    public static String mask(String name, String value) {
        return isSecret(name) ? MASK : maskUrl(value);
    }

    /** Whether a setting or URL parameter of this name holds a secret. */
    public static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password")
                || lower.contains("passwd")
                || lower.contains("pwd")
                || lower.contains("secret")
                || lower.contains("token")
                || lower.equals("key")
                || lower.equals("hexkey");
    }

    /** Any text that may contain a URL; other texts are returned unchanged. */
    public static String maskUrl(String text) {
        return maskParameters(maskCredentials(text));
    }

    private static String maskCredentials(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return text;
        }
        int slashes = text.indexOf("//");
        if (slashes >= 0 && slashes < at) {
            int colon = text.indexOf(':', slashes + 2);
            // A slash before the @ is not part of a user name: it is in a password that was not encoded.
            int from =
                    colon >= 0 && colon < at ? colon + 1 : text.lastIndexOf('/', at) > slashes + 1 ? slashes + 2 : at;
            return from < at ? text.substring(0, from) + MASK + text.substring(at) : text;
        }
        if (text.startsWith("jdbc:sqlite:") || text.startsWith("jdbc:h2:") || text.startsWith("sqlite:")) {
            return text; // a file may have an @ in its name
        }
        // Oracle's jdbc:oracle:thin:scott/tiger@host, and URLs whose slashes somebody forgot.
        int colon = text.indexOf(':', text.startsWith("jdbc:") ? 5 : 0);
        return colon >= 0 && colon < at ? text.substring(0, colon + 1) + MASK + text.substring(at) : text;
    }

    private static String maskParameters(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        int done = 0;
        while (equals >= 0) {
            int name = equals;
            while (name > done && !isSeparator(text.charAt(name - 1))) {
                name--;
            }
            int end = equals + 1;
            while (end < text.length() && !isSeparator(text.charAt(end))) {
                end++;
            }
            if (isSecret(text.substring(name, equals))) {
                shown.append(text, done, equals + 1).append(MASK);
                done = end;
            }
            equals = text.indexOf('=', end);
        }
        return shown.append(text, done, text.length()).toString();
    }

    private static boolean isSeparator(char c) {
        return c == '?' || c == '&' || c == ';';
    }
}
