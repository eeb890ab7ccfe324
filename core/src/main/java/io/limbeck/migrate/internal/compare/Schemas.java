package io.limbeck.migrate.internal.compare;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.database.Databases;
import io.limbeck.migrate.internal.database.ScratchDatabase;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.journal.JournalTable;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.project.Preparation;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** The schemas that commands compare, all read from a catalogue of the same product: the database's, the model's, the revisions'. */
public final class Schemas {
    private final Project project;
    private final CatalogueScope scope;

    public Schemas(Project project) {
        this.project = project;
        List<String> patterns = project.config().excludeTables();
        Predicate<TableName> excluded = patterns.isEmpty() ? table -> false : new TablePatterns(patterns);
        scope = CatalogueScope.of(project.config().includeSchemas(), table -> !isOurs(table) && !excluded.test(table));
    }

    private boolean isOurs(TableName table) {
        return table.name().equals(project.config().versionTable().name())
                || table.name().equals(project.config().historyTable().name())
                || table.name().equals(JournalTable.NAME);
    }

    /** What is read and compared. */
    public CatalogueScope scope() {
        return scope;
    }

    /** The names of the schemas that are there. */
    Set<String> names() {
        if (!project.database().exists()) {
            return Set.of();
        }
        return project.database().read(connection -> {
            Set<String> names = new HashSet<>();
            try (ResultSet found = connection.getMetaData().getSchemas()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            } catch (SQLException e) {
                throw project.database()
                        .refused(
                                "Cannot read the schemas of "
                                        + project.database().displayUrl() + ".",
                                e);
            }
            return names;
        });
    }

    /** The compared part of the database's current schema; empty if there is no database yet. */
    public Schema current() {
        return included(read(scope));
    }

    private Schema everything() {
        return read(CatalogueScope.of(project.config().includeSchemas(), table -> !isOurs(table)));
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

    /** Without what the project's hooks leave out. */
    Schema included(Schema whole) {
        return project.hooks().included(whole);
    }

    /** The tables with the names that their constraints get by the naming convention. */
    Schema named(Schema model) {
        return new Schema(
                model.tables().stream().map(this::named).toList(),
                model.indexes(),
                model.sequences(),
                model.enums(),
                model.objects(),
                model.uncompared());
    }

    private Table named(Table table) {
        return project.naming().named(new CreateTable(table), dialect().facts()) instanceof CreateTable create
                ? create.table()
                : table;
    }

    /** The operations that create a schema in an empty database, which may already have some of its schemas. */
    List<Operation> making(Schema schema) {
        List<Operation> making = new ArrayList<>(makingSpaces(schema.tables().stream()
                .flatMap(table -> table.name().schema().stream())
                .distinct()
                .toList()));
        making.addAll(SchemaDiff.between(
                        Schema.empty(), schema, DiffOptions.of(dialect().traits()))
                .operations());
        return making;
    }

    private static List<Operation> makingSpaces(List<String> names) {
        return names.stream()
                .<Operation>map(name -> new Guarded(new CreateSchema(name)))
                .toList();
    }

    /** The operations that copy everything in the database, compared or not, as far as possible. */
    public List<Operation> copying() {
        Set<String> there = names();
        List<Operation> copying = new ArrayList<>(makingSpaces(project.config().includeSchemas().stream()
                .filter(there::contains)
                .toList()));
        copying.addAll(making(everything()));
        return copying;
    }

    /** What creates likenesses of all that the database holds outside of the comparison, as a model may refer to it. */
    List<Operation> standIns() {
        if (!project.database().exists()) {
            return List.of();
        }
        Set<String> others = new TreeSet<>(project.database().read(this::otherSchemas));
        project.config().includeSchemas().forEach(others::remove);
        Schema outside = read(CatalogueScope.of(
                List.copyOf(others),
                table -> !scope.tables().test(table) || table.schema().isPresent()));
        if (outside.tables().isEmpty()) {
            return List.of();
        }
        List<Operation> standIns = new ArrayList<>(makingSpaces(List.copyOf(others)));
        standIns.addAll(making(outside));
        return standIns;
    }

    private List<String> otherSchemas(Connection connection) {
        try {
            return project.dialect().catalogue().otherSchemas(connection);
        } catch (SQLException e) {
            throw project.database()
                    .refused("Cannot read the schemas of " + project.database().displayUrl() + ".", e);
        }
    }

    /** How a schema is compared with the model, as specified by {@code compare.*}. */
    public DiffOptions towards(Schema wanted) {
        return project.hooks().on(DiffOptions.of(dialect().traits()).comparing(aspects(wanted)));
    }

    private Set<Aspect> aspects(Schema wanted) {
        EnumSet<Aspect> aspects = EnumSet.copyOf(Aspect.usual());
        Map<String, Aspect> byKey = new HashMap<>();
        EnumSet.allOf(Aspect.class).forEach(aspect -> byKey.put(aspect.key(), aspect));
        project.config().compare().forEach((key, on) -> {
            Aspect aspect = byKey.get(key);
            if (aspect == null) {
                throw new UsageException(
                        "Unknown key compare." + key + ".",
                        "Use one of "
                                + String.join(
                                        ", ", byKey.keySet().stream().sorted().toList()) + ".");
            } else if (on) {
                aspects.add(aspect);
            } else {
                aspects.remove(aspect);
            }
        });
        aspects.removeAll(UndeclaredParts.in(wanted));
        return aspects;
    }

    /** What the database would hold if it had run the revisions of {@code plan}, and nothing else ever. */
    public Schema after(Plan plan) {
        return included(isolated(scratch -> {
            Map<String, RunnableScript> scripts = new Preparation(project).prepare(plan);
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

    /** These operations as the catalogue of an empty database shows them; what the database rejects is omitted. */
    public Schema answers(List<Operation> questions) {
        return scratch(scratch -> {
            scratch.attempt(questions);
            return scratch.read(CatalogueScope.defaultSchema());
        });
    }

    /** Whether the database has statements for an operation. */
    public boolean possible(Operation operation) {
        try {
            dialect().compiler().compile(operation);
            return true;
        } catch (RuntimeException unsupported) {
            return false;
        }
    }

    /** On an empty database, for what migrate itself does there. */
    public <T> T scratch(Function<ScratchDatabase, T> work) {
        return scratch(false, work);
    }

    /** On an empty database from which live objects cannot be reached, for handwritten statements. */
    public <T> T isolated(Function<ScratchDatabase, T> work) {
        return scratch(true, work);
    }

    private <T> T scratch(boolean rawSql, Function<ScratchDatabase, T> work) {
        return project.database()
                .scratch(
                        Databases.scratch(project.config()),
                        new ScratchUse(project.config().includeSchemas(), rawSql),
                        project.naming(),
                        project.config().scriptArguments(),
                        work);
    }

    private Dialect dialect() {
        return project.dialect();
    }
}
