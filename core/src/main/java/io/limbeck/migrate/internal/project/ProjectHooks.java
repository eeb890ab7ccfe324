package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.Hooks;
import io.limbeck.migrate.error.HooksException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.Differences;
import io.limbeck.migrate.internal.diff.change.Step;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls the project's {@link Hooks}; exceptions are reported with their location. */
public final class ProjectHooks {
    private final Hooks hooks;
    private final Function<Throwable, String> place;

    /** @param place where in the user's file something was thrown */
    ProjectHooks(Hooks hooks, Function<Throwable, String> place) {
        this.hooks = hooks;
        this.place = place;
    }

    /** What is compared of a schema. */
    public Schema included(Schema schema) {
        return asked("includes", () -> {
            List<Table> tables = schema.tables().stream()
                    .filter(hooks::includes)
                    .map(this::included)
                    .toList();
            Set<Object> leftOut = new HashSet<>();
            schema.tables().stream()
                    .filter(table -> !hooks.includes(table))
                    .map(Table::name)
                    .forEach(leftOut::add);
            schema.objects().stream()
                    .filter(object -> !hooks.includes(object))
                    .map(SchemaObject::name)
                    .forEach(leftOut::add);
            List<Index> indexes = schema.indexes().stream()
                    .filter(index -> !leftOut.contains(index.table()) && hooks.includes(index))
                    .toList();
            return new Schema(
                    tables,
                    indexes,
                    schema.sequences().stream().filter(hooks::includes).toList(),
                    schema.enums().stream().filter(hooks::includes).toList(),
                    schema.objects().stream()
                            .filter(object ->
                                    object.table().filter(leftOut::contains).isEmpty() && hooks.includes(object))
                            .toList(),
                    schema.uncompared());
        });
    }

    private Table included(Table table) {
        return table.withColumns(table.columns().stream()
                        .filter(column -> hooks.includes(table, column))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .filter(constraint -> hooks.includes(table, constraint))
                        .toList());
    }

    public DiffOptions on(DiffOptions options) {
        return options.withSameTypes(
                (table, current, wanted) -> asked("sameType", () -> hooks.sameType(table, current, wanted)));
    }

    /** The remaining operations; if the hooks only remove some, those are not reported as differences either. */
    public Differences rewritten(Differences found) {
        List<Operation> before = found.operations();
        List<Operation> after = before.isEmpty() ? before : asked("rewrite", () -> List.copyOf(hooks.rewrite(before)));
        if (after.equals(before)) {
            return found;
        }
        Map<Operation, Step> said = new HashMap<>();
        found.steps().forEach(step -> said.putIfAbsent(step.operation(), step));
        List<Step> steps = after.stream()
                .map(operation -> said.getOrDefault(operation, new Step(operation, List.of(), false)))
                .toList();
        Set<Operation> gone = single(before);
        Set<Operation> left = single(after);
        boolean onlyLess = gone.containsAll(left);
        gone.removeAll(left);
        List<Difference> all = found.all().stream()
                .filter(difference -> !onlyLess || !gone.containsAll(difference.operations()))
                .toList();
        return new Differences(all, steps, found.likelyRenames(), found.unknownTables());
    }

    /** Each operation on its own, without its batch. */
    private static Set<Operation> single(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation ->
                        operation instanceof AlterTable batch ? batch.changes().stream() : Stream.of(operation))
                .collect(Collectors.toCollection(HashSet::new));
    }

    public Optional<Hooks.Statement> render(Operation operation) {
        return asked("render", () -> hooks.render(operation));
    }

    /** Runs what is to be run over a new script. */
    public void written(Path script, Path workingDirectory) {
        List<List<String>> commands = asked("afterWriting", () -> List.copyOf(hooks.afterWriting(script)));
        for (List<String> command : commands) {
            AfterWriting.run(command, script, workingDirectory);
        }
    }

    private <T> T asked(String method, Supplier<T> question) {
        try {
            return question.get();
        } catch (MigrateException said) {
            throw said;
        } catch (RuntimeException | LinkageError | AssertionError thrown) {
            throw HooksException.thrown(place.apply(thrown), method, thrown);
        }
    }
}
