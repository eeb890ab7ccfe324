package io.limbeck.migrate.internal.compile;

import java.util.OptionalInt;

/** Finds the line of a script that a failure points at. */
final class ScriptLines {
    /** Causes may form a ring. */
    private static final int MAX_CAUSES = 50;

    private final CompiledScript script;

    ScriptLines(CompiledScript script) {
        this.script = script;
    }

    /** The innermost line of the script that {@code thrown}, or what caused it, passed through. */
    OptionalInt of(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < MAX_CAUSES; depth++, at = at.getCause()) {
            for (StackTraceElement element : at.getStackTrace()) {
                if (script.classes().containsKey(element.getClassName()) && element.getLineNumber() > 0) {
                    return OptionalInt.of(element.getLineNumber());
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Where the class is declared: the first line with the word {@code class} before its name. */
    OptionalInt ofClass() {
        String name = script.source().className();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        int number = 0;
        for (String line : (Iterable<String>) script.source().text().lines()::iterator) {
            number++;
            int at = line.indexOf(simple);
            if (at > 0 && endsWithKeyword(line.substring(0, at).stripTrailing())) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean endsWithKeyword(String before) {
        return before.endsWith("class")
                || before.endsWith("interface")
                || before.endsWith("record")
                || before.endsWith("enum");
    }
}
