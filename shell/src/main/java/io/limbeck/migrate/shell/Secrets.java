package io.limbeck.migrate.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The last line of defence: values that must never be printed, verbatim or URL-encoded.
 *
 * @param values longest first, none empty
 */
public record Secrets(List<String> values) {
    private static final String MASK = "***";
    /** A shorter secret may occur in ordinary text, so it is masked only in URLs and settings. */
    private static final int LONG_ENOUGH = 4;

    public Secrets {
        // Created at every start: without streams, whose first use costs more than all the rest here.
        Set<String> spellings = new LinkedHashSet<>();
        for (String value : values) {
            if (!value.isBlank()) {
                spellings.add(value);
                spellings.add(inUrl(value));
                spellings.add(inUrl(value).replace("+", "%20"));
            }
        }
        List<String> sorted = new ArrayList<>(spellings);
        if (sorted.size() > 1) {
            sorted.sort(Comparator.comparingInt(String::length).reversed());
        }
        values = List.copyOf(sorted);
    }

    public static Secrets none() {
        return new Secrets(List.of());
    }

    public static Secrets of(Collection<String> values) {
        return new Secrets(List.copyOf(values));
    }

    /** {@code text} without the secrets. */
    public String mask(String text) {
        String masked = text;
        for (String secret : values) {
            masked = mask(masked, secret);
        }
        return masked;
    }

    /** Shows none. */
    @Override
    public String toString() {
        return "Secrets[" + values.size() + "]";
    }

    private static String mask(String text, String secret) {
        int at = text.indexOf(secret);
        if (at < 0) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = text.indexOf(secret, at + secret.length())) {
            int end = at + secret.length();
            if (secret.length() >= LONG_ENOUGH || isValue(text, at, end)) {
                masked.append(text, done, at).append(MASK);
                done = end;
            }
        }
        return masked.append(text, done, text.length()).toString();
    }

    /** Whether it is the complete text between {@code :} and {@code @}, or the complete value after {@code =}. */
    private static boolean isValue(String text, int begin, int end) {
        char before = begin == 0 ? ' ' : text.charAt(begin - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        return (before == ':' && after == '@') || (before == '=' && !Character.isLetterOrDigit(after));
    }

    private static String inUrl(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
