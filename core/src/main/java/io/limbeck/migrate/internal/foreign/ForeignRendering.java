package io.limbeck.migrate.internal.foreign;

import io.limbeck.migrate.internal.foreign.ForeignBody.Nothing;
import io.limbeck.migrate.internal.foreign.ForeignBody.Operations;
import io.limbeck.migrate.internal.foreign.ForeignBody.Sql;
import io.limbeck.migrate.internal.foreign.ForeignBody.ToFill;
import io.limbeck.migrate.internal.render.JavaRendering;
import io.limbeck.migrate.internal.render.Portable;
import io.limbeck.migrate.internal.render.RenderedStep;
import io.limbeck.migrate.internal.render.ScriptBody;
import io.limbeck.migrate.internal.text.OneLine;
import io.limbeck.migrate.internal.write.NewScript;
import io.limbeck.migrate.internal.write.ScriptKind;
import io.limbeck.migrate.op.Execute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A foreign script in one of our two forms. */
public final class ForeignRendering {
    private static final String NOTHING = "Nothing to do.";

    private ForeignRendering() {}

    /** SQL if that is all there is; what only Java can say makes it a Java script. */
    public static ScriptKind kind(ForeignScript script) {
        return isSql(script.upgrade()) && isSql(script.downgrade()) ? ScriptKind.SQL : ScriptKind.JAVA;
    }

    /** A carriage return or a section's marker cannot be in an SQL script. */
    private static boolean isSql(ForeignBody body) {
        return body instanceof Nothing
                || (body instanceof Sql sql
                        && sql.lines().stream()
                                .noneMatch(line -> line.indexOf('\r') >= 0 || line.contains("migrate:")));
    }

    /** The script in the form that {@link #kind} names. */
    public static NewScript render(ForeignScript script) {
        ScriptBody body = kind(script) == ScriptKind.SQL
                ? new ScriptBody(List.of(), sql(script.upgrade()), sql(script.downgrade()))
                : java(script);
        return new NewScript(
                        script.header().id(),
                        script.header().down(),
                        script.header().dependsOn(),
                        script.header().labels(),
                        script.header().message(),
                        script.header().created().orElse(Instant.EPOCH),
                        body.imports(),
                        body.upgrade(),
                        body.downgrade())
                .remarking(script.remarks());
    }

    private static List<String> sql(ForeignBody body) {
        return body instanceof Sql sql ? sql.lines() : List.of("-- " + NOTHING);
    }

    private static ScriptBody java(ForeignScript script) {
        ScriptBody rendered =
                JavaRendering.render(steps(script.upgrade()), steps(script.downgrade()), Portable.nothing());
        return new ScriptBody(
                rendered.imports(),
                refusing(script, script.upgrade(), rendered.upgrade()),
                refusing(script, script.downgrade(), rendered.downgrade()));
    }

    private static List<RenderedStep> steps(ForeignBody body) {
        if (body instanceof Operations operations) {
            return operations.operations().stream().map(RenderedStep::of).toList();
        } else if (body instanceof Sql sql) {
            return List.of(RenderedStep.of(new Execute(sql.text(), List.of())));
        } else if (body instanceof ToFill toFill) {
            return List.of(RenderedStep.comment(toFill.why()), RenderedStep.comment("It was:"));
        }
        return List.of(RenderedStep.comment(NOTHING));
    }

    /** A script that a person must fill in throws until its last line is removed. */
    private static List<String> refusing(ForeignScript script, ForeignBody body, List<String> rendered) {
        if (!(body instanceof ToFill toFill)) {
            return rendered;
        }
        List<String> lines = new ArrayList<>(rendered);
        toFill.original().forEach(line -> lines.add(comment(line)));
        lines.add("throw new UnsupportedOperationException(");
        lines.add("        "
                + JavaRendering.literal("This script is incomplete: write in Java what "
                        + OneLine.of(script.header().source()) + " did, and remove this line.")
                + ");");
        return lines;
    }

    /** The compiler reads a backslash and a {@code u} in comments too. */
    private static String comment(String line) {
        int indentation = line.length() - line.stripLeading().length();
        return ("// " + " ".repeat(indentation) + OneLine.of(line).replace("\\", "\\ ")).stripTrailing();
    }
}
