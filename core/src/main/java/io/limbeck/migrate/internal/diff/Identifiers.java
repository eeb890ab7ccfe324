package io.limbeck.migrate.internal.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The names in a piece of SQL, quoted or not, as far as it takes to see what it speaks of; texts in single quotes are none. */
final class Identifiers {
    private Identifiers() {}

    /** All of them in small letters, keywords included. */
    static Set<String> in(String sql) {
        Set<String> names = new HashSet<>();
        walk(sql, name -> {
            names.add(folded(name));
            return name;
        });
        return names;
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The same piece with new names for old ones, all at once: two may have changed places. */
    static String renamed(String sql, Map<String, String> names) {
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
