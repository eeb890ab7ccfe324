package io.limbeck.migrate.internal.diff.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in a piece of SQL, quoted or not, as far as it takes to see what it speaks of; texts in single quotes are none. */
public final class Identifiers {
    private static final Pattern DOLLAR_QUOTE = Pattern.compile("[$][\\p{L}_]*[$]");

    private static final Pattern CALL =
            Pattern.compile("(?:\"([^\"]++)\"|(?<![\\p{L}\\p{N}_$])([\\p{L}_][\\p{L}\\p{N}_$]*+))\\s{0,9}\\(");

    private Identifiers() {}

    /** All of them in small letters, keywords included. */
    public static Set<String> in(String sql) {
        Set<String> names = new HashSet<>();
        walk(DOLLAR_QUOTE.matcher(sql).replaceAll(" "), name -> {
            names.add(folded(name));
            return name;
        });
        return names;
    }

    /** Those that an opening parenthesis follows, in small letters: functions, and some keywords. */
    public static Set<String> called(String sql) {
        Set<String> names = new HashSet<>();
        Matcher call = CALL.matcher(sql);
        while (call.find()) {
            names.add(folded(call.group(1) == null ? call.group(2) : call.group(1)));
        }
        return names;
    }

    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The same piece with new names for old ones, all at once: two may have changed places. */
    public static String renamed(String sql, Map<String, String> names) {
        if (names.isEmpty()) {
            return sql;
        }
        Map<String, String> byFolded = new HashMap<>();
        names.forEach((old, now) -> byFolded.put(folded(old), now));
        return walk(sql, name -> byFolded.getOrDefault(folded(name), name));
    }

    private static String walk(String sql, UnaryOperator<String> rename) {
        StringBuilder result = new StringBuilder(sql.length());
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int end;
            if (c == '\'') {
                end = closing(sql, at, '\'');
                result.append(sql, at, end);
            } else if (c == '"' || c == '`') {
                end = closing(sql, at, c);
                result.append(c)
                        .append(rename.apply(sql.substring(at + 1, Math.max(at + 1, end - 1))))
                        .append(c);
            } else if (Character.isJavaIdentifierStart(c)) {
                end = at + 1;
                while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                    end++;
                }
                result.append(rename.apply(sql.substring(at, end)));
            } else {
                end = at + 1;
                result.append(c);
            }
            at = end;
        }
        return result.toString();
    }

    private static int closing(String sql, int open, char quote) {
        int end = sql.indexOf(quote, open + 1);
        return end < 0 ? sql.length() : end + 1;
    }
}
