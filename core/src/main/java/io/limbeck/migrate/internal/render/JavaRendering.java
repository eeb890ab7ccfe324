package io.limbeck.migrate.internal.render;

import io.limbeck.migrate.Hooks;
import io.limbeck.migrate.op.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** From operations to the lines of a Java script. */
public final class JavaRendering {
    /** What is left of a line behind the indentation of a method's body. */
    private static final int WIDTH = 120 - 8;

    private static final String COMMENT = "// ";

    private JavaRendering() {}

    /** The two ways of a script. */
    public static ScriptBody render(List<Step> upgrade, List<Step> downgrade, Portable portable) {
        return render(upgrade, downgrade, portable, operation -> Optional.empty());
    }

    /**
     * The two ways of a script.
     *
     * @param own what the project says of an operation itself
     */
    public static ScriptBody render(
            List<Step> upgrade,
            List<Step> downgrade,
            Portable portable,
            Function<Operation, Optional<Hooks.Statement>> own) {
        Imports imports = new Imports();
        List<String> up = lines(upgrade, imports, portable, own);
        List<String> down = lines(downgrade, imports, portable, own);
        return new ScriptBody(imports.names(), up, down);
    }

    private static List<String> lines(
            List<Step> steps, Imports imports, Portable portable, Function<Operation, Optional<Hooks.Statement>> own) {
        OperationSource source = new OperationSource(imports, portable);
        Layout layout = new Layout(WIDTH);
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            step.comments().forEach(comment -> comment(comment, lines));
            Optional<Hooks.Statement> said = step.operation().flatMap(own);
            if (said.isPresent()) {
                imports.add(said.get().imports());
                said.get().java().lines().forEach(lines::add);
            } else if (step.operation().isPresent()) {
                for (Code statement : step.operation().get().accept(source)) {
                    lines.addAll(layout.statement(statement));
                }
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
