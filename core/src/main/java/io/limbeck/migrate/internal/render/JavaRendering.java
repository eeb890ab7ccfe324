package io.limbeck.migrate.internal.render;

import java.util.ArrayList;
import java.util.List;

/** From operations to the lines of a Java script. */
public final class JavaRendering {
    /** What is left of a line behind the indentation of a method's body. */
    private static final int WIDTH = 120 - 8;

    private static final String COMMENT = "// ";

    private JavaRendering() {}

    /** The two ways of a script. */
    public static ScriptBody render(List<Step> upgrade, List<Step> downgrade, Portable portable) {
        Imports imports = new Imports();
        List<String> up = lines(upgrade, imports, portable);
        List<String> down = lines(downgrade, imports, portable);
        return new ScriptBody(imports.names(), up, down);
    }

    private static List<String> lines(List<Step> steps, Imports imports, Portable portable) {
        OperationSource source = new OperationSource(imports, portable);
        Layout layout = new Layout(WIDTH);
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            step.comments().forEach(comment -> comment(comment, lines));
            for (Code statement : step.operation().accept(source)) {
                lines.addAll(layout.statement(statement));
            }
        }
        return lines;
    }

    private static void comment(String text, List<String> lines) {
        StringBuilder line = new StringBuilder(COMMENT);
        // A backslash would be read on by the compiler: it reads \\u in comments too.
        for (String word : text.replace('\n', ' ').replace("\\", "\\ ").split(" ", -1)) {
            if (line.length() > COMMENT.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(COMMENT.length());
            }
            line.append(line.length() > COMMENT.length() ? " " : "").append(word);
        }
        lines.add(line.toString());
    }
}
