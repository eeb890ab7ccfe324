package io.limbeck.migrate.internal.command;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.Autogenerate;
import io.limbeck.migrate.internal.diff.Differences;
import io.limbeck.migrate.internal.render.JavaRendering;
import io.limbeck.migrate.internal.render.ScriptBody;
import io.limbeck.migrate.internal.render.Step;
import io.limbeck.migrate.result.DifferenceInfo;
import io.limbeck.migrate.result.UncomparedInfo;
import java.util.List;

/**
 * The content of a script, made from what the model and the database differ in.
 *
 * @param body its lines
 * @param differences what it mends; none when nothing differs
 */
record Autogeneration(
        ScriptBody body,
        List<DifferenceInfo> differences,
        List<String> unknownTables,
        List<UncomparedInfo> uncompared) {
    Autogeneration {
        requireNonNull(body, "body");
        differences = List.copyOf(differences);
        unknownTables = List.copyOf(unknownTables);
        uncompared = List.copyOf(uncompared);
    }

    /** For the head of the script. */
    List<String> remarks() {
        return uncompared.isEmpty()
                ? List.of()
                : List.of("Not compared, and left alone: "
                        + uncompared.stream().map(UncomparedInfo::toString).collect(joining("; ")));
    }

    /** A body that was not made from a model. */
    static Autogeneration none(ScriptBody body) {
        return new Autogeneration(body, List.of(), List.of(), List.of());
    }

    static Autogeneration of(Project project, Autogenerate how, boolean sql) {
        Comparison comparison = Comparison.atHead(project);
        Differences found = comparison.differences(how);
        List<Step> upgrade = comparison
                .firstRows()
                .among(found.steps().stream()
                        .map(step -> new Step(step.operation(), step.notes()))
                        .toList());
        List<Step> downgrade = WayBack.of(found.steps());
        ScriptBody body;
        if (found.steps().isEmpty()) {
            String nothing = (sql ? "-- " : "// ") + "Nothing to change: the database is as the model wants it.";
            body = new ScriptBody(List.of(), List.of(nothing), List.of(nothing));
        } else if (sql) {
            body = new SqlBody(comparison).of(upgrade, downgrade);
        } else {
            body = JavaRendering.render(
                    upgrade,
                    downgrade,
                    comparison.schemas().portable(comparison.current(), comparison.wanted()),
                    project.hooks()::render);
        }
        return new Autogeneration(body, comparison.infos(found), Comparison.unknown(found), comparison.uncompared());
    }
}
