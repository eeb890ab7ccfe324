package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.dialect.CatalogueScope;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.diff.Aspect;
import io.limbeck.migrate.internal.diff.DiffOptions;
import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.model.ModelSources;
import io.limbeck.migrate.internal.model.WantedSchema;
import io.limbeck.migrate.internal.render.Portable;
import io.limbeck.migrate.internal.render.PortableProbe;
import io.limbeck.migrate.internal.runtime.Databases;
import io.limbeck.migrate.internal.runtime.RunnableScript;
import io.limbeck.migrate.internal.runtime.ScratchDatabase;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The schemas that commands compare, all read from a catalogue of the same product: the database's, the model's, the revisions'. */
final class Schemas {
    private static final String JOURNAL = "migrate_journal";

    private final Project project;
    private final CatalogueScope scope;

    Schemas(Project project) {
        this.project = project;
        List<String> patterns = project.config().excludeTables();
        Predicate<TableName> excluded = patterns.isEmpty() ? table -> false : new TablePatterns(patterns);
        scope = new CatalogueScope(project.config().includeSchemas(), table -> !isOurs(table) && !excluded.test(table));
    }

    private boolean isOurs(TableName table) {
        return table.name().equals(project.config().versionTable().name())
                || table.name().equals(project.config().historyTable().name())
                || table.name().equals(JOURNAL);
    }

    /** What is read and compared. */
    CatalogueScope scope() {
        return scope;
    }

    /** What is compared of what the database holds now; nothing where there is no database yet. */
    Schema current() {
        return project.hooks().included(read(scope));
    }

    /** What the database holds now, compared or not. */
    Schema everything() {
        return read(new CatalogueScope(project.config().includeSchemas(), table -> !isOurs(table)));
    }

    private Schema read(CatalogueScope wanted) {
        if (!project.database().exists()) {
            return Schema.empty();
        }
        return project.database().read(connection -> {
            try {
                return project.dialect().catalogue().read(connection, wanted);
            } catch (SQLException e) {
                throw project.database()
                        .refused(
                                "Cannot read the catalogue of "
                                        + project.database().displayUrl() + ".",
                                e);
            }
        });
    }

    /** What the model wants. */
    Schema wanted() {
        WantedSchema said =
                ModelSources.read(project.config(), project.dialect().facts().name());
        said.leftOut().forEach(phrase -> project.listener().note("Not compared: " + phrase + "."));
        return project.hooks().included(scratch(scratch -> {
            said.scripts().forEach(file -> scratch.run(project.shown(file), text(file)));
            if (!said.scripts().isEmpty()) {
                refuseTwice(said, scratch.read(scope));
            }
            scratch.apply(executed(said.before()));
            scratch.apply(making(said.schema()));
            scratch.apply(executed(said.after()));
            return scratch.read(scope);
        }));
    }

    private static List<Operation> executed(List<String> statements) {
        return statements.stream()
                .<Operation>map(sql -> new Execute(sql, List.of()))
                .toList();
    }

    /** What makes a schema on an empty database. */
    List<Operation> making(Schema schema) {
        return SchemaDiff.between(
                        Schema.empty(), schema, DiffOptions.of(dialect().traits()))
                .operations();
    }

    /** How a schema is compared with what the model wants: as {@code compare.*} says. */
    DiffOptions towards(Schema wanted) {
        return project.hooks().on(DiffOptions.of(dialect().traits()).comparing(aspects(wanted)));
    }

    private Set<Aspect> aspects(Schema wanted) {
        EnumSet<Aspect> aspects = EnumSet.allOf(Aspect.class);
        Map<String, Aspect> byKey = new HashMap<>();
        aspects.forEach(aspect -> byKey.put(aspect.key(), aspect));
        project.config().compare().forEach((key, on) -> {
            Aspect aspect = byKey.get(key);
            if (aspect == null) {
                throw new UsageException(
                        "compare." + key + " is nothing that is compared.",
                        "Write one of "
                                + String.join(
                                        ", ", byKey.keySet().stream().sorted().toList()) + ".");
            } else if (!on) {
                aspects.remove(aspect);
            }
        });
        if (wanted.objects()
                .isEmpty()) { // the model says nothing of them, which does not mean that there should be none
            aspects.removeAll(EnumSet.of(Aspect.VIEWS, Aspect.TRIGGERS, Aspect.FUNCTIONS));
        }
        return aspects;
    }

    private static void refuseTwice(WantedSchema said, Schema fromSql) {
        for (Table table : said.schema().tables()) {
            if (fromSql.table(table.name()).isPresent()) {
                throw ModelSources.twice(
                        table.name(), "sql:" + said.scripts().get(0).getFileName(), "the other sources");
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UsageException(
                    "The model " + file + " cannot be read: " + e, "Name a readable file of SQL in UTF-8.");
        }
    }

    /** What the database would hold if it had run the revisions of {@code plan}, and nothing else ever. */
    Schema after(Plan plan) {
        Map<String, RunnableScript> scripts = new Preparation(project).prepare(plan);
        return project.hooks().included(scratch(scratch -> {
            for (PlanStep step : plan.steps()) {
                String id = step.revision().id();
                RunnableScript script = scripts.get(id);
                if (script != null) {
                    scratch.run(id, script, step.direction());
                }
            }
            return scratch.read(scope);
        }));
    }

    /** The portable words for what these schemas say; an answer that cannot be had is none. */
    Portable portable(Schema... schemas) {
        PortableProbe probe = new PortableProbe(PortableProbe.columnsOf(schemas), this::possible);
        return scratch(scratch -> {
            scratch.attempt(probe.questions());
            return probe.answers(scratch.read(CatalogueScope.defaultSchema()));
        });
    }

    private boolean possible(Operation operation) {
        try {
            dialect().compile(operation);
            return true;
        } catch (RuntimeException unsupported) {
            return false;
        }
    }

    <T> T scratch(Function<ScratchDatabase, T> work) {
        return project.database()
                .scratch(
                        Databases.scratch(project.config()),
                        project.naming(),
                        project.config().scriptArguments(),
                        work);
    }

    private Dialect dialect() {
        return project.dialect();
    }
}
