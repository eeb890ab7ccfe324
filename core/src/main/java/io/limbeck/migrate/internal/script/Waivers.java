package io.limbeck.migrate.internal.script;

import java.util.ArrayList;
import java.util.List;

/** The rules that a script may break, as declared in its lines: {@code -- migrate:allow RULE reason}, in Java after {@code //}. */
public final class Waivers {
    private static final String MARK = "migrate:allow";

    private Waivers() {}

    public static List<Waiver> of(Script script) {
        return script instanceof SqlScript sql ? sql.waivers() : inJava(script.text());
    }

    static List<Waiver> inJava(String text) {
        List<Waiver> waivers = new ArrayList<>();
        Lines lines = new Lines(text);
        for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + MARK.length())) {
            int newline = text.indexOf('\n', at);
            String said = text.substring(at + MARK.length(), newline < 0 ? text.length() : newline);
            String rule = firstWord(said.strip());
            if (opensComment(text, at) && !rule.isEmpty() && said.charAt(0) <= ' ') {
                String reason = said.strip().substring(rule.length()).strip();
                waivers.add(new Waiver(rule, reason, lines.of(at)));
            }
            at = newline < 0 ? text.length() : newline;
        }
        return waivers;
    }

    private static String firstWord(String said) {
        int end = 0;
        while (end < said.length() && said.charAt(end) > ' ') {
            end++;
        }
        return said.substring(0, end);
    }

    /** Whether nothing but blanks and {@code //} precede this place on its line. */
    private static boolean opensComment(String text, int place) {
        int slashes = beforeBlanks(text, place);
        if (slashes < 2 || text.charAt(slashes - 1) != '/' || text.charAt(slashes - 2) != '/') {
            return false;
        }
        int start = beforeBlanks(text, slashes - 2);
        return start == 0 || text.charAt(start - 1) == '\n';
    }

    private static int beforeBlanks(String text, int place) {
        int i = place;
        while (i > 0 && text.charAt(i - 1) <= ' ' && text.charAt(i - 1) != '\n') {
            i--;
        }
        return i;
    }
}
