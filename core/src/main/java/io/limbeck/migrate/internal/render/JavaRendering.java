package io.limbeck.migrate.internal.render;

import io.limbeck.migrate.Hooks;
import io.limbeck.migrate.op.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** From operations to the lines of a Java script. */
public final class JavaRendering {
    /** The width of a line after the indentation of a method's body. */
    private static final int WIDTH = 120 - 8;

    private static final String COMMENT = "// ";

    private JavaRendering() {}

    /** The two ways of a script. */
    public static ScriptBody render(List<RenderedStep> upgrade, List<RenderedStep> downgrade, Portable portable) {
        return render(upgrade, downgrade, portable, operation -> Optional.empty());
    }

    /**
     * The two ways of a script.
     *
     * @param own what the project says of an operation itself
     */
    public static ScriptBody render(
            List<RenderedStep> upgrade,
            List<RenderedStep> downgrade,
            Portable portable,
            Function<Operation, Optional<Hooks.Statement>> own) {
        Imports imports = new Imports();
        List<String> up = lines(upgrade, "upgrade", imports, portable, own);
        List<String> down = lines(downgrade, "downgrade", imports, portable, own);
        return new ScriptBody(imports.names(), up, down);
    }

    private static List<String> lines(
            List<RenderedStep> steps,
            String method,
            Imports imports,
            Portable portable,
            Function<Operation, Optional<Hooks.Statement>> own) {
        List<List<String>> whole = statements(steps, WIDTH, imports, portable, own);
        return LongMethod.isTooLong(whole)
                ? LongMethod.inParts(statements(steps, WIDTH - LongMethod.INDENTATION, imports, portable, own), method)
                : whole.stream().flatMap(List::stream).toList();
    }

    /** The lines of each step. */
    private static List<List<String>> statements(
            List<RenderedStep> steps,
            int width,
            Imports imports,
            Portable portable,
            Function<Operation, Optional<Hooks.Statement>> own) {
        OperationSource source = new OperationSource(imports, portable);
        Layout layout = new Layout(width);
        List<List<String>> statements = new ArrayList<>();
        for (RenderedStep step : steps) {
            List<String> lines = new ArrayList<>();
            step.comments().forEach(comment -> comment(comment, width, lines));
            Optional<Hooks.Statement> said = step.operation().flatMap(own);
            if (said.isPresent()) {
                imports.add(said.get().imports());
                said.get().java().lines().forEach(lines::add);
            } else if (step.operation().isPresent()) {
                for (Code statement : step.operation().get().accept(source)) {
                    lines.addAll(layout.statement(statement));
                }
            }
            statements.add(lines);
        }
        return statements;
    }

    /** A text as a literal with its quotes, in one line. */
    public static String literal(String text) {
        return JavaStrings.quoted(text);
    }

    private static void comment(String text, int width, List<String> lines) {
        StringBuilder line = new StringBuilder(COMMENT);
        // The compiler reads \\u in comments too.
        for (String word : text.replace("\\", "\\ ").split(" ", -1)) {
            if (line.length() > COMMENT.length() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(COMMENT.length());
            }
            line.append(line.length() > COMMENT.length() ? " " : "").append(word);
        }
        lines.add(line.toString());
    }
}
