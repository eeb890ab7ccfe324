package io.limbeck.migrate.internal.autogenerate;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.Autogenerate;
import io.limbeck.migrate.internal.compare.Comparison;
import io.limbeck.migrate.internal.diff.change.Differences;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.render.JavaRendering;
import io.limbeck.migrate.internal.render.RenderedStep;
import io.limbeck.migrate.internal.render.ScriptBody;
import io.limbeck.migrate.result.DifferenceInfo;
import io.limbeck.migrate.result.UncomparedInfo;
import java.util.List;

/**
 * The content of a script, generated from the differences between model and database.
 *
 * @param body its lines
 * @param differences the differences that it removes; none if nothing differs
 */
public record Autogeneration(
        ScriptBody body,
        List<DifferenceInfo> differences,
        List<String> unknownTables,
        List<UncomparedInfo> uncompared) {
    public Autogeneration {
        requireNonNull(body, "body");
        differences = List.copyOf(differences);
        unknownTables = List.copyOf(unknownTables);
        uncompared = List.copyOf(uncompared);
    }

    /** For the head of the script. */
    public List<String> remarks() {
        return uncompared.isEmpty()
                ? List.of()
                : List.of("Not compared, left unchanged: "
                        + uncompared.stream().map(UncomparedInfo::toString).collect(joining("; ")));
    }

    /** A body that was not generated from a model. */
    public static Autogeneration none(ScriptBody body) {
        return new Autogeneration(body, List.of(), List.of(), List.of());
    }

    public static Autogeneration of(Project project, Autogenerate how, boolean sql) {
        Comparison comparison = Comparison.atHead(project);
        Differences found = comparison.differences(how);
        ScriptBody body;
        if (found.steps().isEmpty()) {
            String nothing = (sql ? "-- " : "// ") + "Nothing to change: the database matches the model.";
            body = new ScriptBody(List.of(), List.of(nothing), List.of(nothing));
        } else if (sql) {
            Portability.refuseSql(project);
            body = new SqlBody(comparison).of(upgrade(comparison, found.steps()), DowngradeSteps.of(found.steps()));
        } else {
            ScriptSpelling wording = ScriptSpelling.of(project, comparison, found.operations());
            List<io.limbeck.migrate.internal.diff.change.Step> steps =
                    Portability.of(project, wording).of(wording.of(found.steps()));
            body = JavaRendering.render(
                    upgrade(comparison, steps), DowngradeSteps.of(steps), wording.portable(), project.hooks()::render);
        }
        return new Autogeneration(body, comparison.infos(found), Comparison.unknown(found), comparison.uncompared());
    }

    private static List<RenderedStep> upgrade(
            Comparison comparison, List<io.limbeck.migrate.internal.diff.change.Step> steps) {
        return comparison
                .firstRows()
                .among(steps.stream()
                        .map(step -> new RenderedStep(step.operation(), step.notes()))
                        .toList());
    }
}
