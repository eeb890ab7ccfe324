package io.limbeck.migrate.internal.dialect.postgresql;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.ArrayList;
import java.util.List;

/** Expressions as the server prints them, normalised to a form that it prints again when given it. */
final class PostgresqlText {
    private static final String CAST = "]::";

    /** A token: where it starts and ends, and whether it is a single sign. */
    private record Piece(int start, int end, boolean mark) {}

    private PostgresqlText() {}

    /**
     * With the type of an array given on each element: {@code ARRAY['a']::text[]}, which is what the server makes of {@code x IN
     * ('a')}, comes back from it as {@code ARRAY['a'::text]}.
     */
    static String canonical(String text) {
        String changed = text;
        for (int at = changed.indexOf(CAST); at >= 0; at = changed.indexOf(CAST, at + 1)) {
            String next = distributed(changed, at);
            if (!next.equals(changed)) {
                changed = next;
                at = -1;
            }
        }
        return changed;
    }

    /** @param close where the bracket of the array closes */
    private static String distributed(String text, int close) {
        List<Piece> tokens = tokens(text);
        int end = indexAt(tokens, close);
        int open = end < 0 ? -1 : opening(text, tokens, end);
        if (open < 1 || !text.startsWith("ARRAY", tokens.get(open - 1).start())) {
            return text;
        }
        int type = close + CAST.length();
        int suffix = text.indexOf("[]", type);
        if (suffix < 0 || !isType(text.substring(type, suffix))) {
            return text;
        }
        String cast = "::" + text.substring(type, suffix);
        String elements = elements(text, tokens.subList(open + 1, end)).stream()
                .map(element -> element + cast)
                .collect(joining(", "));
        return text.substring(0, tokens.get(open).end()) + elements + "]" + text.substring(suffix + 2);
    }

    private static boolean isType(String text) {
        return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || " _.\"(),".indexOf(c) >= 0);
    }

    private static int opening(String text, List<Piece> tokens, int end) {
        int depth = 0;
        for (int i = end; i >= 0; i--) {
            char c = text.charAt(tokens.get(i).start());
            boolean mark = tokens.get(i).mark();
            depth += mark && c == ']' ? 1 : mark && c == '[' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** What is between commas, in parentheses unless it is a single value, cast or not. */
    private static List<String> elements(String text, List<Piece> tokens) {
        List<String> elements = new ArrayList<>();
        int depth = 0;
        int from = 0;
        boolean simple = true;
        for (int i = 0; i <= tokens.size(); i++) {
            char c = i == tokens.size() ? ',' : text.charAt(tokens.get(i).start());
            boolean mark = i == tokens.size() || tokens.get(i).mark();
            if (mark && c == ',' && depth == 0 && i > from) {
                String element = text.substring(
                        tokens.get(from).start(), tokens.get(i - 1).end());
                elements.add(simple ? element : "(" + element + ")");
                from = i + 1;
                simple = true;
            } else if (mark) {
                depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
                simple &= depth > 0 || ":.()[]".indexOf(c) >= 0;
            }
        }
        return elements;
    }

    /** Without parentheses around the whole. */
    static String unwrapped(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return text;
        }
        int depth = 0;
        List<Piece> tokens = tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            char c = text.charAt(tokens.get(i).start());
            if (tokens.get(i).mark()) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            if (depth == 0 && i < tokens.size() - 1) {
                return text;
            }
        }
        return unwrapped(text.substring(1, text.length() - 1));
    }

    private static int indexAt(List<Piece> tokens, int position) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).start() == position) {
                return i;
            }
        }
        return -1;
    }

    private static List<Piece> tokens(String text) {
        List<Piece> found = new ArrayList<>();
        SqlTokens tokens = new SqlTokens(PostgresqlSyntax.SQL, text, 0, text.length());
        for (tokens.next(); tokens.kind() != Kind.END; tokens.next()) {
            found.add(new Piece(tokens.start(), tokens.position(), tokens.kind() == Kind.MARK));
        }
        return found;
    }
}
