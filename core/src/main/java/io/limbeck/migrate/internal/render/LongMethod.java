package io.limbeck.migrate.internal.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A body that is too long for one method: Java allows each 64 KB of byte code, which the tables of a large schema exceed. Its parts
 * become methods of local classes, which any template can hold and which have room for constants of their own.
 */
final class LongMethod {
    /** How much further the lines of a part are indented. */
    static final int INDENTATION = 8;

    /** A line makes less than 64 bytes. */
    private static final int MOST_LINES = 1_000;

    private LongMethod() {}

    static boolean isTooLong(List<List<String>> statements) {
        return statements.stream().mapToInt(List::size).sum() > MOST_LINES;
    }

    /**
     * The same in parts.
     *
     * @param method what each of them is called
     */
    static List<String> inParts(List<List<String>> statements, String method) {
        List<String> lines = new ArrayList<>();
        lines.add("// In parts, because the size of a Java method is limited.");
        int parts = 0;
        int from = 0;
        while (from < statements.size()) {
            int to = from + 1;
            int size = statements.get(from).size();
            while (to < statements.size() && size + statements.get(to).size() <= MOST_LINES) {
                size += statements.get(to).size();
                to++;
            }
            parts++;
            lines.add("class Part" + parts + " {");
            lines.add("    void " + method + "(Operations op) {");
            statements.subList(from, to).stream()
                    .flatMap(List::stream)
                    .forEach(line -> lines.add(line.isEmpty() ? "" : " ".repeat(INDENTATION) + line));
            lines.add("    }");
            lines.add("}");
            from = to;
        }
        for (int part = 1; part <= parts; part++) {
            lines.add("new Part" + part + "()." + method + "(op);");
        }
        return lines;
    }
}
