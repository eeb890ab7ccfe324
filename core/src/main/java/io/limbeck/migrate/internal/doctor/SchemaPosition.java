package io.limbeck.migrate.internal.doctor;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.compare.Comparison;
import io.limbeck.migrate.internal.compare.Schemas;
import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.project.Preparation;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.result.DifferenceInfo;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Which revision the database's schema matches, compared with what the revisions create in an empty database, for which they run on a
 * scratch database. The tables of other tools are no part of it.
 */
public final class SchemaPosition {
    /**
     * What the revisions have created with these version rows.
     *
     * @param rows none is the base
     */
    record State(List<String> rows, Schema schema) {
        /** As it is typed. */
        String words() {
            return String.join(" ", targets());
        }

        /** What a stamp must name to claim it. */
        List<String> targets() {
            return rows.isEmpty() ? List.of("base") : rows;
        }
    }

    private static final int MOST_READ = 200;

    private final Project project;
    private final Schemas schemas;
    private final Planner planner;
    private final Schema current;
    private final Set<TableName> known = new HashSet<>();

    public SchemaPosition(Project project, Schemas schemas) {
        this.project = project;
        this.schemas = schemas;
        planner = new Planner(project.scripts().graph());
        current = schemas.current();
    }

    /** What the database holds. */
    public Schema current() {
        return current;
    }

    /** What the rows claim. */
    State claimed(List<String> rows) {
        State claimed = new State(
                rows,
                rows.isEmpty()
                        ? Schema.empty()
                        : schemas.after(planner.upgrade(List.of(), rows.toArray(String[]::new))));
        learn(claimed.schema());
        return claimed;
    }

    /** Names that are no stranger's. */
    void learn(Schema schema) {
        known.addAll(DiffOptions.namesIn(schema));
    }

    /**
     * All that the revisions create on the path from the base over {@code rows} to the heads, in that order.
     *
     * @param rows that the scripts know
     */
    List<State> states(List<String> rows) {
        List<State> states = new ArrayList<>(List.of(new State(List.of(), Schema.empty())));
        walk(rows, Integer.MAX_VALUE, states::add);
        states.forEach(state -> learn(state.schema()));
        return states;
    }

    /** Learns the names of what the revisions create on that path; of a long history, those found at {@value #MOST_READ} places of it. */
    void learnNames(List<String> rows) {
        walk(rows, MOST_READ, state -> learn(state.schema()));
    }

    /** Runs the revisions on a scratch database, and reads it after each, or at so many places that are evenly apart. */
    private void walk(List<String> rows, int mostRead, Consumer<State> reader) {
        List<PlanStep> steps = new ArrayList<>();
        if (!rows.isEmpty()) {
            steps.addAll(planner.upgrade(List.of(), rows.toArray(String[]::new)).steps());
        }
        Plan pending = planner.upgrade(rows, "heads");
        steps.addAll(pending.steps());
        if (steps.isEmpty()) {
            return;
        }
        Plan all = new Plan(List.of(), steps, pending.rowsAfter(), Advice.NONE);
        Map<String, RunnableScript> scripts = new Preparation(project).prepare(all);
        int every = (int) Math.ceil((double) steps.size() / mostRead);
        schemas.isolated(scratch -> {
            Set<String> reached = new TreeSet<>();
            for (int i = 0; i < steps.size(); i++) {
                PlanStep step = steps.get(i);
                String id = step.revision().id();
                RunnableScript script = scripts.get(id);
                if (script != null) {
                    try {
                        scratch.run(id, script, step.direction());
                    } catch (MigrateException e) { // what was created before it is as good as it was
                        project.listener().note("The revisions from " + id + " on were not checked. " + e.what());
                        break;
                    }
                }
                step.change().applyTo(reached);
                if ((i + 1) % every == 0 || i + 1 == steps.size()) {
                    reader.accept(
                            new State(List.copyOf(reached), project.hooks().included(scratch.read(schemas.scope()))));
                }
            }
            return steps.size();
        });
    }

    /** Whether the database holds what a state does, and besides it at most what no revision ever knew. */
    boolean isAt(State state) {
        return differences(state).isEmpty();
    }

    /** The differences from the database to a state, as text; objects unknown to every revision are ignored. */
    List<String> differences(State state) {
        return differing(state).stream().map(Difference::words).toList();
    }

    /** The same, for programs. */
    List<DifferenceInfo> infos(State state) {
        return differing(state).stream()
                .map(difference -> Comparison.info(difference, OptionalLong.empty()))
                .toList();
    }

    private List<Difference> differing(State state) {
        return between(state, lenient(options()));
    }

    /** Objects in the database that are unknown to every revision, as text. */
    List<String> strangers(State state) {
        return between(state, options()).stream()
                .filter(difference -> difference.kind() == ChangeKind.DROPPED && !known.contains(difference.table()))
                .map(difference -> difference.subject() + " " + difference.table())
                .distinct()
                .toList();
    }

    /** The contents of the database, as text. */
    List<String> all() {
        return between(new State(List.of(), Schema.empty()), options()).stream()
                .filter(difference -> difference.subject().equals("table"))
                .map(difference -> difference.subject() + " " + difference.table())
                .toList();
    }

    private List<Difference> between(State state, DiffOptions options) {
        return SchemaDiff.between(current, state.schema(), options).all().stream()
                .filter(difference -> !OtherMigrationTool.keepsAny(difference.table()))
                .toList();
    }

    /** The same comparison, where what no revision and no model ever knew is left alone. */
    DiffOptions lenient(DiffOptions options) {
        return options.withKnown(known).withoutRenames();
    }

    private DiffOptions options() {
        return DiffOptions.of(project.dialect().traits()).withoutRenames();
    }

    /** Those of the states that the database may be at: several where revisions change rows only. */
    List<State> possible(List<State> states) {
        return states.stream().filter(this::isAt).toList();
    }
}
