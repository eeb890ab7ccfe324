package io.limbeck.migrate.internal.compile;

import io.limbeck.migrate.error.ScriptCompileException.Finding;
import io.limbeck.migrate.error.ScriptFault;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/** A compiler's diagnostics in migrate's form: the user's file, the line as written there, a caret. */
final class Findings {
    private static final String INDENT = "    ";

    private Findings() {}

    static Finding of(Optional<Source> source, Diagnostic<?> diagnostic) {
        String message = diagnostic.getMessage(Locale.ENGLISH);
        String what = oneLine(message)
                + MissingImport.of(message).map(line -> ". Add: " + line).orElse("");
        if (source.isEmpty()) {
            return new Finding(new ScriptFault("the compiler", OptionalInt.empty(), what), "");
        }
        long line = diagnostic.getLineNumber();
        OptionalInt place = line > 0 ? OptionalInt.of((int) line) : OptionalInt.empty();
        String excerpt = line > 0 ? excerpt(source.get().text(), diagnostic.getPosition()) : "";
        return new Finding(new ScriptFault(source.get().displayName(), place, what), excerpt);
    }

    /** For a compiler that fails and gives no reason. */
    static Finding silent() {
        return new Finding(new ScriptFault("the compiler", OptionalInt.empty(), "failed without a message"), "");
    }

    /** javac tells symbol and location in lines of their own. */
    private static String oneLine(String message) {
        String first = message.lines().findFirst().orElse(message).strip();
        String rest = message.lines()
                .skip(1)
                .map(line -> String.join(" ", line.strip().split("\\s+")))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
        return rest.isEmpty() ? first : first + " (" + rest + ")";
    }

    private static String excerpt(String text, long position) {
        if (position < 0 || position > text.length()) {
            return "";
        }
        int at = (int) position;
        int start = at;
        while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        StringBuilder caret = new StringBuilder(INDENT);
        text.substring(start, at).codePoints().forEach(c -> caret.append(c == '\t' ? '\t' : ' '));
        return INDENT + text.substring(start, end) + "\n" + caret + "^";
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
