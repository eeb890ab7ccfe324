package io.limbeck.migrate.internal.project;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.config.ChangedScripts;
import io.limbeck.migrate.error.ChangedScriptsException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.history.HistoryEntry;
import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.internal.script.ScriptChecksum;
import io.limbeck.migrate.result.AppliedStep;
import io.limbeck.migrate.result.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds the scripts of the revisions that a database has against the checksums of its history. */
public final class ChangedScriptSearch {
    private final Project project;
    private final History history;

    public ChangedScriptSearch(Project project, History history) {
        this.project = requireNonNull(project, "project");
        this.history = requireNonNull(history, "history");
    }

    /** The applied scripts that have changed since, in the order of the graph; none where nothing is recorded. */
    public List<ChangedScript> changed(List<String> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, AppliedStep> last = new HashMap<>();
        for (AppliedStep step : history.steps()) {
            if (!step.outcome().equals(HistoryEntry.FAILED)) {
                last.put(step.revision(), step);
            }
        }
        String database = project.dialect().facts().name();
        List<ChangedScript> changed = new ArrayList<>();
        for (Script script : applied(rows)) {
            AppliedStep step = last.get(script.header().id());
            if (step != null
                    && ScriptChecksum.parse(step.checksum())
                            .filter(then -> !then.isOf(
                                    script, database, project.dialect().syntax()))
                            .isPresent()) {
                changed.add(new ChangedScript(script, step));
            }
        }
        return changed;
    }

    /**
     * Before an upgrade: reports what nobody accepts, or refuses to go on. Nothing is written.
     *
     * @return what records those that a person accepts, to be run once nothing else refuses
     * @throws ChangedScriptsException where {@code changed.scripts} refuses, with all that nobody accepted
     */
    public List<SqlWork> settle(List<String> rows, ChangedScripts unlessSet) {
        List<ChangedScript> changed = new ArrayList<>(changed(rows));
        List<SqlWork> accepted = accept(changed);
        if (changed.isEmpty()) {
            return accepted;
        }
        List<String> lines = changed.stream().map(ChangedScript::text).toList();
        if (project.config().changedScripts().orElse(unlessSet) == ChangedScripts.REFUSE) {
            throw new ChangedScriptsException(
                    lines, changed.stream().map(ChangedScript::revision).toList());
        }
        lines.forEach(line -> project.listener().note("Changed after it was applied: " + line + "."));
        return accepted;
    }

    /** Takes the accepted ones off the list. */
    private List<SqlWork> accept(List<ChangedScript> changed) {
        Set<String> accepted = new TreeSet<>(project.config().acceptChanged());
        List<SqlWork> lines = new ArrayList<>();
        for (ChangedScript script : List.copyOf(changed)) {
            if (accepted.remove(script.revision())) {
                lines.addAll(project.dialect()
                        .compiler()
                        .compile(project.books().history().insert(entry(script))));
                changed.remove(script);
            }
        }
        if (!accepted.isEmpty()) {
            throw new UsageException(
                    Hint.ofOption("accept-changed", String.join(",", accepted))
                            + ": no such script was changed after it was applied.",
                    changed.isEmpty()
                            ? "Omit the option."
                            : "Changed scripts: "
                                    + String.join(
                                            ", ",
                                            changed.stream()
                                                    .map(ChangedScript::revision)
                                                    .toList())
                                    + ".");
        }
        return lines;
    }

    private HistoryEntry entry(ChangedScript changed) {
        Script script = changed.script();
        return new HistoryEntry(
                changed.revision(),
                Direction.UPGRADE,
                script.header().message(),
                ScriptChecksum.of(
                                script,
                                script.text(),
                                project.dialect().facts().name(),
                                project.dialect().syntax())
                        .toString(),
                history.clock().instant(),
                0,
                project.books().user(),
                project.books().host(),
                project.books().toolVersion(),
                HistoryEntry.ACCEPTED);
    }

    /** Invalid rows are reported elsewhere. */
    private List<Script> applied(List<String> rows) {
        try {
            return new Planner(project.scripts().graph())
                    .downgrade(rows, "base").steps().stream()
                            .map(PlanStep::revision)
                            .map(revision -> project.scripts().script(revision.id()))
                            .toList();
        } catch (MigrateException unknown) {
            return List.of();
        }
    }
}
