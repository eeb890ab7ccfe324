package io.limbeck.migrate.internal.autogenerate;

import static java.util.stream.Collectors.toSet;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.NotPortableException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.diff.change.Step;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.rewrite.OperationRewrite;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a generated script runs on each database of {@code model.portable}, and leaves there what the model wants there. */
final class Portability {
    private final Project project;
    private final ScriptSpelling wording;
    private final List<Dialect> others;

    private Portability(Project project, ScriptSpelling wording, List<Dialect> others) {
        this.project = project;
        this.wording = wording;
        this.others = others;
    }

    /** For the databases that the project names; there may be none. */
    static Portability of(Project project, ScriptSpelling wording) {
        return new Portability(
                project,
                wording,
                project.config().modelPortable().stream()
                        .map(Portability::dialect)
                        .filter(dialect ->
                                !dialect.facts().equals(project.dialect().facts()))
                        .toList());
    }

    private static Dialect dialect(String name) {
        return Dialects.named(name)
                .orElseThrow(() -> new UsageException(
                        "model.portable contains " + name + ", which is not a supported database.",
                        "Choose from "
                                + String.join(
                                        ", ",
                                        Dialects.all().stream()
                                                .map(dialect -> dialect.facts().name())
                                                .toList())
                                + "."));
    }

    /** Rejects SQL scripts, which are in the dialect of one database. */
    static void refuseSql(Project project) {
        if (!project.config().modelPortable().isEmpty()) {
            throw new UsageException(
                    "An SQL script works on one database, but model.portable names several.",
                    Advice.of("Omit ").and(Hint.ofOption("sql-script")).and(": a Java script works on all of them."));
        }
    }

    /**
     * The steps without what only some databases have and none needs.
     *
     * @throws NotPortableException with everything that would not run, or fit
     */
    List<Step> of(List<Step> steps) {
        if (others.isEmpty()) {
            return steps;
        }
        List<PortabilityProbe> probes = others.stream()
                .map(other -> new PortabilityProbe(other, project, wording))
                .toList();
        PortableSpelling spelling =
                new PortableSpelling(project.dialect().traits().traits());
        probes.forEach(probe -> spelling.add(probe.model(), probe.names()));
        PortableOptions options = new PortableOptions();
        probes.forEach(probe -> options.add(probe.model()));
        OperationRewrite spelled = new OperationRewrite(spelling);
        OperationRewrite complete = new OperationRewrite(options);
        List<Step> portable = steps.stream()
                .flatMap(step -> common(step, steps))
                .map(step ->
                        new Step(step.operation().accept(complete).accept(spelled), step.notes(), step.destructive()))
                .toList();
        Set<String> reasons = new LinkedHashSet<>();
        for (PortabilityProbe probe : probes) {
            for (Step step : portable) {
                reasons.addAll(probe.reasons(step.operation()));
                step.operation().inverse().ifPresent(back -> reasons.addAll(probe.reasons(back)));
            }
        }
        if (!reasons.isEmpty()) {
            throw new NotPortableException(project.config().modelPortable(), List.copyOf(reasons));
        }
        return portable;
    }

    /** Types of enums come with their columns; a place for a column is kept only where all databases can choose it. */
    private Stream<Step> common(Step step, List<Step> steps) {
        Operation operation = step.operation();
        if (operation instanceof CreateEnum create
                && enumsOfColumns(steps).contains(create.type().name().name())) {
            return Stream.empty();
        }
        boolean ordered =
                others.stream().allMatch(other -> other.traits().traits().contains(Trait.CHOOSES_COLUMN_ORDER));
        if (operation instanceof AlterTable batch && batch.order().isPresent() && !ordered) {
            List<Operation> changes = batch.changes();
            if (changes.isEmpty()) {
                return Stream.empty();
            }
            Operation plain =
                    changes.size() == 1 ? changes.get(0) : new AlterTable(batch.table(), changes, Optional.empty());
            return Stream.of(new Step(plain, step.notes(), step.destructive()));
        }
        return Stream.of(step);
    }

    private static Set<String> enumsOfColumns(List<Step> steps) {
        List<Column> columns = new ArrayList<>();
        OperationRewrite all = new OperationRewrite(new ColumnsOf(columns));
        steps.forEach(step -> step.operation().accept(all));
        return columns.stream()
                .map(Column::type)
                .map(type -> type instanceof SqlType.Array array ? array.element() : type)
                .filter(SqlType.Enumeration.class::isInstance)
                .map(type -> ((SqlType.Enumeration) type).name())
                .collect(toSet());
    }
}
