package io.limbeck.migrate.internal.autogenerate;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.compare.Comparison;
import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.diff.change.Step;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.render.CheckProbe;
import io.limbeck.migrate.internal.render.Portable;
import io.limbeck.migrate.internal.render.PortableProbe;
import io.limbeck.migrate.internal.rewrite.OperationRewrite;
import io.limbeck.migrate.internal.rewrite.Parts;
import io.limbeck.migrate.internal.rewrite.ScriptNames;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Translates a catalogue's wording into that of a script: texts as in the model, names without the database's case, portable types. The
 * database itself confirms what cannot be known: one scratch answers all questions.
 *
 * @param model as its sources declare it
 * @param texts those of the model
 * @param names as scripts write them
 * @param known the names of tables and columns that notes may mention
 * @param portable types and values
 */
record ScriptSpelling(Schema model, Parts texts, ScriptNames names, Set<String> known, Portable portable) {
    ScriptSpelling {
        requireNonNull(model, "model");
        requireNonNull(texts, "texts");
        requireNonNull(names, "names");
        known = Set.copyOf(known);
        requireNonNull(portable, "portable");
    }

    /** @param operations those to be written; what they do not mention is not asked for */
    static ScriptSpelling of(Project project, Comparison comparison, List<Operation> operations) {
        Schema current = comparison.current();
        Schema wanted = comparison.wanted();
        PortableProbe types =
                new PortableProbe(PortableProbe.columnsOf(current, wanted), comparison.schemas()::possible);
        CheckProbe checks = new CheckProbe();
        mentioned(operations).forEach((table, conditions) -> ask(project, checks, table, conditions, comparison));
        List<Operation> questions = new ArrayList<>();
        Stream.concat(wanted.enums().stream(), current.enums().stream())
                .map(CreateEnum::new)
                .forEach(questions::add);
        questions.addAll(types.questions());
        questions.addAll(checks.questions());
        Schema answers = comparison.schemas().answers(questions);
        DialectTraits.OwnNames ownNames = project.naming().templates().isEmpty()
                ? project.dialect().traits().ownNames()
                : (table, constraint) -> false; // what has no name gets one by the convention
        return new ScriptSpelling(
                comparison.declared(),
                new ModelSpelling(comparison.declared(), wanted, current, checks.answers(answers), ownNames),
                project.scriptNames(),
                names(current, wanted),
                types.answers(answers));
    }

    /** The conditions in operations, by their tables. */
    private static Map<TableName, Set<String>> mentioned(List<Operation> operations) {
        Map<TableName, Set<String>> conditions = new LinkedHashMap<>();
        new OperationRewrite(new Parts() {
                    @Override
                    public Constraint constraint(TableName table, Constraint constraint) {
                        if (constraint instanceof Constraint.Check check) {
                            conditions
                                    .computeIfAbsent(table, name -> new LinkedHashSet<>())
                                    .add(check.sql());
                        }
                        return constraint;
                    }
                })
                .all(operations);
        return conditions;
    }

    private static void ask(
            Project project, CheckProbe probe, TableName name, Set<String> conditions, Comparison comparison) {
        Optional<Table> wanted = comparison.wanted().table(name);
        List<String> own = comparison
                .declared()
                .table(name)
                .map(ScriptSpelling::conditions)
                .orElse(List.of());
        wanted.ifPresent(table -> probe.ask(table, own));
        for (Optional<Table> side : List.of(wanted, comparison.current().table(name))) {
            side.ifPresent(table -> probe.ask(
                    table,
                    conditions(table).stream()
                            .filter(conditions::contains)
                            .flatMap(condition -> project.dialect().notation().plainer(condition).stream())
                            .toList()));
        }
    }

    private static List<String> conditions(Table table) {
        return table.constraints().stream()
                .filter(Constraint.Check.class::isInstance)
                .map(check -> ((Constraint.Check) check).sql())
                .distinct()
                .toList();
    }

    private static Set<String> names(Schema... schemas) {
        Set<String> names = new HashSet<>();
        for (Schema schema : schemas) {
            for (Table table : schema.tables()) {
                names.add(table.name().name());
                table.columns().forEach(column -> names.add(column.name()));
            }
        }
        return names;
    }

    List<Step> of(List<Step> steps) {
        OperationRewrite rewrite = new OperationRewrite(texts);
        return steps.stream()
                .map(step -> new Step(
                        names.written(step.operation().accept(rewrite)),
                        step.notes().stream()
                                .map(note -> names.written(note, known))
                                .toList(),
                        step.destructive()))
                .toList();
    }
}
