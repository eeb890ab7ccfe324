package io.limbeck.migrate.internal.dialect;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses at what a person wrote where a catalogue spells out a condition; each is confirmed by the database before it is used. */
public final class PlainConditions {
    private static final Pattern TEXT_OR_NAME = Pattern.compile("'(?:[^']|'')*'|([\"`])((?:(?!\\1).)+)\\1");
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private PlainConditions() {}

    /** The ways of writing that differ from the condition and from each other, in this order. */
    public static List<String> of(String condition, List<UnaryOperator<String>> ways) {
        return ways.stream()
                .map(way -> way.apply(condition))
                .filter(text -> !text.equals(condition))
                .distinct()
                .toList();
    }

    /** Without the quotes of names that need none, written in small letters. */
    public static String withoutQuotes(String condition, UnaryOperator<String> unquoted) {
        return TEXT_OR_NAME
                .matcher(condition)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(2) == null ? found.group() : name(found.group(), found.group(2), unquoted)));
    }

    /** Without parentheses around the whole. */
    public static String withoutParentheses(String condition) {
        if (!condition.startsWith("(") || !condition.endsWith(")")) {
            return condition;
        }
        int depth = 0;
        boolean text = false;
        for (int at = 0; at < condition.length() - 1; at++) {
            char c = condition.charAt(at);
            text ^= c == '\'';
            depth += text ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && !text) {
                return condition;
            }
        }
        return withoutParentheses(condition.substring(1, condition.length() - 1));
    }

    private static String name(String quoted, String name, UnaryOperator<String> unquoted) {
        String written = unquoted.apply(name);
        return PLAIN_NAME.matcher(written).matches() ? written : quoted;
    }
}
