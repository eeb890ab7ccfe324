package io.limbeck.migrate.internal.compare;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.error.ScriptFolderException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.database.ScratchDatabase;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope.Part;
import io.limbeck.migrate.internal.diff.ColumnKinds;
import io.limbeck.migrate.internal.diff.UnchangedTables;
import io.limbeck.migrate.internal.model.ModelSources;
import io.limbeck.migrate.internal.model.WantedSchema;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.script.ScriptSource;
import io.limbeck.migrate.internal.script.ScriptText;
import io.limbeck.migrate.model.ServerVersion;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The model as the database's catalogue describes it: it is created in a scratch database and read back.
 *
 * <p>Of a model of many tables and few {@linkplain ColumnKinds kinds of columns} only those tables are created that are not found to be
 * {@linkplain UnchangedTables the same} in the database already: making a table takes a server longer than all else in a comparison.
 */
public final class CanonicalModel {
    private final Project project;
    private final Schemas schemas;
    private final WantedSchema model;

    private CanonicalModel(Project project, Schemas schemas, WantedSchema model) {
        this.project = project;
        this.schemas = schemas;
        this.model = model;
    }

    /** Reads the sources of the model; nothing is created yet. */
    public static CanonicalModel of(Project project, Schemas schemas) {
        ServerVersion server = project.database().server();
        WantedSchema model = ModelSources.read(
                project.config(),
                project.dialect().facts().name(),
                Optional.of(server),
                project.dialect().urls().unquotedNames(project.database().url()));
        refuseOtherSchemas(
                model.schema().tables().stream().map(Table::name),
                project.config().includeSchemas());
        model.notes().forEach(note -> project.listener().note(note));
        model.leftOut().forEach(phrase -> project.listener().note("Not compared: " + phrase + "."));
        return new CanonicalModel(project, schemas, model);
    }

    /** A table in a schema that is not compared would be created and then ignored. */
    private static void refuseOtherSchemas(Stream<TableName> wanted, List<String> compared) {
        wanted.filter(name -> name.schema()
                        .filter(schema -> !compared.contains(schema))
                        .isPresent())
                .findFirst()
                .ifPresent(name -> {
                    String schema = name.schema().orElseThrow();
                    throw new UsageException(
                            "The model has table " + name + ", but schema " + schema + " is not compared.",
                            "Set include.schemas=" + String.join(",", compared) + (compared.isEmpty() ? "" : ",")
                                    + schema
                                    + ", or omit the schema from the mapping if it is the connection's default.");
                });
    }

    /** All of it, for a comparison with {@code current}. */
    public Schema beside(Schema current) {
        return schemas.included(unchangedIn(current).orElseGet(() -> made(model)));
    }

    /** As its sources declare it, with the names that its constraints get; empty for SQL files. */
    Schema declared() {
        return schemas.named(model.schema());
    }

    FirstRows firstRows() {
        return new FirstRows(model.firstRows());
    }

    /** Whether only foreign keys mention the name of a table. */
    private boolean mentionsNoTable() {
        return model.scripts().isEmpty()
                && model.before().isEmpty()
                && model.after().isEmpty()
                && model.schema().objects().isEmpty();
    }

    private Schema made(WantedSchema some) {
        return ModelParts.together(
                ModelParts.of(some, project.dialect().scratches().tablesPerScratch()).stream()
                        .map(this::madePart)
                        .toList());
    }

    private Schema madePart(Schema part) {
        if (mentionsNoTable()) {
            CatalogueScope tables = schemas.scope().without(Part.OBJECTS);
            return schemas.scratch(scratch -> {
                scratch.apply(schemas.making(part));
                return scratch.read(tables);
            });
        }
        try {
            return schemas.isolated(scratch -> madeFromSql(part, scratch));
        } catch (DatabaseException refused) {
            if (!missesSomething(refused)) {
                throw refused;
            }
            List<Operation> standIns = schemas.standIns(); // for what is not compared, and may be referred to
            if (standIns.isEmpty()) {
                throw refused;
            }
            return schemas.isolated(scratch -> {
                scratch.attempt(standIns);
                return madeFromSql(part, scratch);
            });
        }
    }

    private boolean missesSomething(DatabaseException refused) {
        return refused.getCause() instanceof SQLException cause
                && Set.of(FailureKind.OBJECT_MISSING, FailureKind.SCHEMA_MISSING)
                        .contains(project.dialect().failures().kindOf(cause));
    }

    private Schema madeFromSql(Schema part, ScratchDatabase scratch) {
        List<List<Operation>> rest = List.of(executed(model.before()), schemas.making(part), executed(model.after()));
        if (!model.scripts().isEmpty()) {
            Schema fromSql = madeFromScripts(scratch);
            if (rest.stream().allMatch(List::isEmpty)) {
                return fromSql;
            }
        }
        rest.forEach(scratch::apply);
        return scratch.read(schemas.scope());
    }

    private Schema madeFromScripts(ScratchDatabase scratch) {
        Set<TableName> before = scratch.tables();
        model.scripts().forEach(file -> scratch.run(project.shown(file), text(file)));
        Set<TableName> created = scratch.tables();
        created.removeAll(before);
        refuseOtherSchemas(created.stream(), project.config().includeSchemas());
        Schema fromSql = scratch.read(schemas.scope());
        refuseNothing(created, fromSql);
        refuseTwice(fromSql);
        return fromSql;
    }

    /** Compared, it would ask to drop whatever the database has. */
    private void refuseNothing(Set<TableName> created, Schema fromSql) {
        if (created.isEmpty() && fromSql.equals(Schema.empty())) {
            String files = model.scripts().stream().map(project::shown).collect(Collectors.joining(", "));
            throw new UsageException(
                    "The model " + files + " creates nothing.",
                    "Name the file whose statements create the tables: model=sql:FILE.");
        }
    }

    /** With the tables that {@code current} has as they are wanted taken from there; empty if looking for them does not pay off. */
    private Optional<Schema> unchangedIn(Schema current) {
        Schema wanted = model.schema();
        ColumnKinds kinds = ColumnKinds.in(wanted.tables());
        if (!mentionsNoTable()
                || current.tables().isEmpty()
                || kinds.size() * 2 > wanted.tables().size()) {
            return Optional.empty();
        }
        return samples(kinds).map(read -> {
            Schema named = schemas.named(wanted);
            Set<TableName> unchanged =
                    UnchangedTables.in(current, named, project.dialect().traits(), kinds.answers(read));
            Set<TableName> same = RestOfModel.settled(unchanged, named);
            Schema rest = RestOfModel.without(same, wanted);
            Schema made = rest.tables().isEmpty()
                    ? read
                    : made(new WantedSchema(rest, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
            return RestOfModel.together(current, same, made, wanted);
        });
    }

    /** Empty if the database rejects one; the table is reported when it is created. */
    private Optional<Schema> samples(ColumnKinds kinds) {
        Schema wanted = model.schema();
        Schema samples = new Schema(kinds.samples(), List.of(), wanted.sequences(), wanted.enums(), List.of());
        CatalogueScope scope = schemas.scope();
        CatalogueScope read = new CatalogueScope(
                scope.schemas(),
                table -> kinds.isSample(table) || scope.tables().test(table),
                readWith(kinds));
        try {
            return Optional.of(schemas.scratch(scratch -> {
                scratch.apply(schemas.making(samples));
                return scratch.read(read);
            }));
        } catch (MigrateException refused) {
            return Optional.empty();
        }
    }

    /** What of the model is read with the samples; what it has none of costs no query. */
    private Set<Part> readWith(ColumnKinds kinds) {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        if (!model.schema().sequences().isEmpty()) {
            parts.add(Part.SEQUENCES);
        }
        if (!model.schema().enums().isEmpty() || kinds.hasEnums()) {
            parts.add(Part.ENUMS);
        }
        return parts;
    }

    private static List<Operation> executed(List<String> statements) {
        return statements.stream()
                .<Operation>map(sql -> new Execute(sql, List.of()))
                .toList();
    }

    private void refuseTwice(Schema fromSql) {
        for (Table table : model.schema().tables()) {
            if (fromSql.table(table.name()).isPresent()) {
                throw ModelSources.twice(
                        table.name(), "sql:" + model.scripts().get(0).getFileName(), "the other sources");
            }
        }
    }

    private String text(Path file) {
        try {
            if (Files.size(file) > ScriptSource.LONGEST) {
                throw ScriptFolderException.tooLong(project.shown(file), Files.size(file), ScriptSource.LONGEST);
            }
            List<ScriptFault> faults = new ArrayList<>();
            return ScriptText.decode(project.shown(file), Files.readAllBytes(file), faults)
                    .map(ScriptText::text)
                    .orElseThrow(() -> new BrokenScriptsException(faults));
        } catch (IOException e) {
            throw new UsageException("Cannot read the model " + file + ": " + e, "Name a readable SQL file in UTF-8.");
        }
    }
}
