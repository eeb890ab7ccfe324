package io.limbeck.migrate.internal.model;

import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.internal.rewrite.ScriptNames;
import io.limbeck.migrate.model.FirstRow;
import io.limbeck.migrate.model.Model;
import io.limbeck.migrate.model.ModelRequest;
import io.limbeck.migrate.model.ModelSource;
import io.limbeck.migrate.model.ServerVersion;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.NameCase;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Reads the setting {@code model}: one source, or several between semicolons. */
public final class ModelSources {
    private static final String DEFAULT = "jpa";
    private static final String SQL = "sql:";
    private static final String JAVA = "java:";

    private final MigrateConfig config;
    private final String database;
    private final Optional<ServerVersion> server;
    private final Optional<NameCase> unquotedNames;
    private final List<Schema> schemas = new ArrayList<>();
    private final List<Path> scripts = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private final List<FirstRow> firstRows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Map<TableName, String> owners = new LinkedHashMap<>();

    private ModelSources(
            MigrateConfig config, String database, Optional<ServerVersion> server, Optional<NameCase> unquotedNames) {
        this.config = config;
        this.database = database;
        this.server = server;
        this.unquotedNames = unquotedNames;
    }

    /**
     * All sources together.
     *
     * @param database the word for the kind of database
     * @param server the database as it is there; empty where none is reached, for the oldest that is supported
     * @param unquotedNames how this one keeps names without quotes, where it may differ from its kind
     * @throws UsageException where two of them name the same table, or one is of a kind that nobody reads
     */
    public static WantedSchema read(
            MigrateConfig config, String database, Optional<ServerVersion> server, Optional<NameCase> unquotedNames) {
        ModelSources sources = new ModelSources(config, database, server, unquotedNames);
        try (ModelClasspath classpath = ModelClasspath.of(config)) {
            for (String word : config.model().orElse(DEFAULT).split(";", -1)) {
                sources.add(word.strip(), classpath);
            }
        }
        return new WantedSchema(
                sources.together(),
                sources.before,
                sources.after,
                sources.scripts,
                sources.firstRows,
                sources.leftOut,
                sources.notes);
    }

    private void add(String word, ModelClasspath classpath) {
        if (word.startsWith(SQL)) {
            for (String file : word.substring(SQL.length()).split(",", -1)) {
                scripts.add(Path.of(file.strip()));
            }
        } else if (word.startsWith(JAVA)) {
            Schema written = JavaModel.read(word.substring(JAVA.length()).strip(), config, classpath);
            add(
                    word,
                    Model.of(unquotedNames
                            .map(ScriptNames::new)
                            .map(names -> names.kept(written))
                            .orElse(written)));
        } else {
            add(word, source(word).read(request(word, classpath)));
        }
    }

    private ModelRequest request(String word, ModelClasspath classpath) {
        return new ModelRequest(
                classpath.entries(),
                classpath.parent(),
                word,
                config.modelHibernate(),
                config.environmentVariables(),
                database,
                server,
                unquotedNames);
    }

    private static ModelSource source(String word) {
        List<ModelSource> found = new ArrayList<>();
        ServiceLoader.load(ModelSource.class, ModelSource.class.getClassLoader())
                .forEach(found::add);
        Optional<ModelSource> serving =
                found.stream().filter(source -> source.serves(word)).findFirst();
        return serving.orElseThrow(
                () -> found.isEmpty() && word.startsWith(DEFAULT)
                        ? new UsageException(
                                "model=" + word + " cannot be read: there is no entity reader on the class path.",
                                "Add io.limbeck:migrate-hibernate next to migrate-core; runner.jar and the Maven plugin include it.")
                        : new UsageException(
                                "model=" + word + " is not a model source.",
                                "Write jpa, jpa:PACKAGES…, jpa-unit:NAME, sql:FILE… or java:CLASS; separate several with semicolons."));
    }

    private void add(String word, Model model) {
        for (Table table : model.schema().tables()) {
            String other = owners.putIfAbsent(table.name(), word);
            if (other != null) {
                throw twice(table.name(), other, word);
            }
        }
        schemas.add(model.schema());
        before.addAll(model.before());
        after.addAll(model.after());
        firstRows.addAll(model.firstRows());
        leftOut.addAll(model.leftOut());
        notes.addAll(model.notes());
    }

    /** The failure when two sources want the same table. */
    public static UsageException twice(TableName table, String one, String other) {
        return new UsageException(
                "Table " + table + " is in two sources of the model: " + one + " and " + other + ".",
                "Remove it from one of them; exclude.tables is for tables that should not be compared.");
    }

    private Schema together() {
        List<Table> tables = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        List<EnumType> enums = new ArrayList<>();
        List<SchemaObject> objects = new ArrayList<>();
        for (Schema schema : schemas) {
            tables.addAll(schema.tables());
            indexes.addAll(schema.indexes());
            sequences.addAll(schema.sequences());
            enums.addAll(schema.enums());
            objects.addAll(schema.objects());
        }
        return new Schema(tables, indexes, sequences, enums, objects);
    }
}
