package io.limbeck.migrate.config;

import io.limbeck.migrate.schema.TableName;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything a migrator has to know before it starts, gathered, checked and not changing any more.
 *
 * <p>Strongest first: overrides (command line, plugin, program) · {@code MIGRATE_…} variables · the file's keys of the chosen
 * environment · its other keys · defaults. All that is wrong is reported at once, when the configuration is built. Paths are
 * absolute from then on. Immutable and thread-safe; {@link #toString()} and {@link #display} show no secret.
 */
public final class MigrateConfig {
    private final Settings settings;
    private final Path workingDirectory;
    private final ClassLoader classLoader;
    private final Map<String, String> environmentVariables;
    private final Clock clock;
    private final String user;
    private final Map<String, String> scriptArguments;
    private final Optional<Resume> resume;

    private final DatabaseUrl url;
    private final Optional<String> username;
    private final Optional<String> password;
    private final Optional<DatabaseUrl> scratchUrl;
    private final List<String> migrations;
    private final TableName versionTable;
    private final TableName historyTable;
    private final String fileTemplate;
    private final ZoneId timezone;
    private final int slugLength;
    private final TransactionMode transactionMode;
    private final SortedMap<String, String> naming;
    private final Duration lockTimeout;
    private final Optional<Duration> statementTimeout;
    private final Duration connectTimeout;
    private final Optional<String> model;
    private final List<String> modelClasspath;
    private final List<String> includeSchemas;
    private final List<String> excludeTables;
    private final List<String> modelPortable;
    private final SortedMap<String, Boolean> compare;
    private final Optional<String> hooks;
    private final Set<String> allow;
    private final boolean protect;
    private final boolean backup;
    private final List<String> backupCommand;
    private final Optional<Path> backupFolder;
    private final Optional<ChangedScripts> changedScripts;
    private final Set<String> acceptChanged;

    MigrateConfig(MigrateConfigBuilder builder, ConfigSources sources) {
        Faults faults = new Faults();
        settings = SettingsLoader.load(sources, faults);
        workingDirectory = sources.workingDirectory();
        classLoader = builder.classLoader;
        environmentVariables = sources.variables();
        clock = builder.clock;
        user = builder.user;
        scriptArguments = Map.copyOf(builder.scriptArguments);
        resume = builder.resume;

        SettingsReader read = new SettingsReader(settings, faults);
        Optional<DatabaseUrl> database = read.url(ConfigKey.URL);
        scratchUrl = read.url(ConfigKey.SCRATCH_URL);
        migrations = read.paths(ConfigKey.MIGRATIONS);
        versionTable = read.table(ConfigKey.VERSION_TABLE);
        historyTable = read.table(ConfigKey.HISTORY_TABLE);
        read.requireDifferent(ConfigKey.VERSION_TABLE, ConfigKey.HISTORY_TABLE);
        fileTemplate = read.required(ConfigKey.FILE_TEMPLATE);
        timezone = read.zone(ConfigKey.TIMEZONE);
        slugLength = read.slugLength();
        transactionMode = read.transactionMode();
        naming = Collections.unmodifiableSortedMap(read.naming(
                ConfigKey.NAMING_PK,
                ConfigKey.NAMING_UQ,
                ConfigKey.NAMING_FK,
                ConfigKey.NAMING_CK,
                ConfigKey.NAMING_IX));
        lockTimeout = read.duration(ConfigKey.LOCK_TIMEOUT);
        statementTimeout = read.limit(ConfigKey.STATEMENT_TIMEOUT);
        connectTimeout = read.duration(ConfigKey.CONNECT_TIMEOUT);
        model = read.model();
        modelClasspath = read.paths(ConfigKey.MODEL_CLASSPATH);
        includeSchemas = read.list(ConfigKey.INCLUDE_SCHEMAS);
        excludeTables = read.list(ConfigKey.EXCLUDE_TABLES);
        modelPortable = read.list(ConfigKey.MODEL_PORTABLE);
        compare = Collections.unmodifiableSortedMap(read.switches(ConfigKey.COMPARE));
        hooks = read.hooks();
        SortedSet<String> permitted = new TreeSet<>(read.list(ConfigKey.ALLOW));
        permitted.addAll(builder.allow);
        allow = Collections.unmodifiableSortedSet(permitted);
        protect = read.flag(ConfigKey.PROTECT);
        backup = read.flag(ConfigKey.BACKUP);
        backupCommand = List.copyOf(read.command(ConfigKey.BACKUP_COMMAND));
        backupFolder = read.folder(ConfigKey.BACKUP_FOLDER);
        changedScripts = read.changedScripts();
        acceptChanged = Set.copyOf(builder.acceptChanged);
        faults.throwIfAny();
        url = database.orElseThrow();
        username = credential(url.username(), read.text(ConfigKey.USERNAME), ConfigKey.USERNAME);
        password = credential(url.password(), read.text(ConfigKey.PASSWORD), ConfigKey.PASSWORD);
    }

    /** A key of its own before what the URL holds, unless the URL is from a stronger source: {@code --url} before the file. */
    private Optional<String> credential(Optional<String> inUrl, Optional<String> ofKey, ConfigKey key) {
        boolean stronger =
                inUrl.isPresent() && ofKey.isPresent() && kind(ConfigKey.URL).compareTo(kind(key)) < 0;
        return stronger || ofKey.isEmpty() ? inUrl : ofKey;
    }

    private Origin.Kind kind(ConfigKey key) {
        return settings.get(key).map(setting -> setting.origin().kind()).orElse(Origin.Kind.DEFAULT);
    }

    /**
     * The configuration by {@code file} and the process's environment.
     *
     * @throws io.limbeck.migrate.error.ConfigException with everything that is wrong
     */
    public static MigrateConfig load(Path file) {
        return builder().configFile(file).build();
    }

    /** Without any call on it: {@code migrate.properties} of the working directory, when there, and the environment. */
    public static MigrateConfigBuilder builder() {
        return new MigrateConfigBuilder();
    }

    /** The database, without credentials. */
    public DatabaseUrl url() {
        return url;
    }

    /** The key's, or else the one inside the URL. */
    public Optional<String> username() {
        return username;
    }

    /** The key's, or else the one inside the URL. */
    public Optional<String> password() {
        return password;
    }

    /** Where scripts are: absolute folders, and {@code classpath:} locations; at least one. New scripts go to the first. */
    public List<String> migrations() {
        return migrations;
    }

    public TableName versionTable() {
        return versionTable;
    }

    public TableName historyTable() {
        return historyTable;
    }

    /** The schema of migrate's own tables, when it is not the connection's default one. */
    public Optional<String> versionSchema() {
        return versionTable.schema();
    }

    /** The Mustache template of a new script's name, without extension. */
    public String fileTemplate() {
        return fileTemplate;
    }

    public ZoneId timezone() {
        return timezone;
    }

    /** In letters, 1 to 200. */
    public int slugLength() {
        return slugLength;
    }

    public TransactionMode transactionMode() {
        return transactionMode;
    }

    /** Templates of names by {@code pk}, {@code uq}, {@code fk}, {@code ck} and {@code ix}; none by default. */
    public SortedMap<String, String> naming() {
        return naming;
    }

    /** For the lock of another migration, where zero tries once, and for locks that a revision's statements need, at least a second. */
    public Duration lockTimeout() {
        return lockTimeout;
    }

    /** Empty: no limit. */
    public Optional<Duration> statementTimeout() {
        return statementTimeout;
    }

    /** Zero tries once. Whether somebody chose it tells {@link #isSet}. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** Where the model comes from, the files of {@code sql:} absolute. */
    public Optional<String> model() {
        return model;
    }

    /** Absolute folders, jars and {@code dir/*}. */
    public List<String> modelClasspath() {
        return modelClasspath;
    }

    /** Members of {@code model.hibernate.}, by what follows it. */
    public SortedMap<String, String> modelHibernate() {
        return family(ConfigKey.MODEL_HIBERNATE);
    }

    public Optional<DatabaseUrl> scratchUrl() {
        return scratchUrl;
    }

    /** Empty: the connection's default schema. */
    public List<String> includeSchemas() {
        return includeSchemas;
    }

    public List<String> excludeTables() {
        return excludeTables;
    }

    /** The databases on which a generated script has to run, by their names in {@link #url}; empty where only its own counts. */
    public List<String> modelPortable() {
        return modelPortable;
    }

    /** Members of {@code compare.}, by what follows it; what is not there is on. */
    public SortedMap<String, Boolean> compare() {
        return compare;
    }

    /** The key {@code env}: an absolute {@code .java} file, or the name of a class. */
    public Optional<String> hooks() {
        return hooks;
    }

    /** What may be done unasked: lint rules, changes by name, renames. */
    public Set<String> allow() {
        return allow;
    }

    /** What an upgrade does about applied scripts that were changed; empty where nothing is set. */
    public Optional<ChangedScripts> changedScripts() {
        return changedScripts;
    }

    /** As {@link MigrateConfigBuilder#acceptChanged}. */
    public Set<String> acceptChanged() {
        return acceptChanged;
    }

    /** Whether every step that destroys something needs a permission, in both directions. */
    public boolean protect() {
        return protect;
    }

    /** Whether a copy of the database is kept before a run that destroys something. */
    public boolean backup() {
        return backup;
    }

    /** The program that keeps it and its arguments, with {@code {{file}}} and the like in them; none where the database does it. */
    public List<String> backupCommand() {
        return backupCommand;
    }

    /** Where copies go, absolute; empty where nothing is set. */
    public Optional<Path> backupFolder() {
        return backupFolder;
    }

    /** The text of a setting, its default included; secrets too. */
    public Optional<String> get(ConfigKey key) {
        return settings.get(key).map(Setting::value);
    }

    /** The members of a family, by what follows its name; secrets too. */
    public SortedMap<String, String> family(ConfigKey family) {
        return Collections.unmodifiableSortedMap(new SettingsReader(settings, new Faults()).texts(family));
    }

    /** Where the value comes from; empty when nobody sets the key and it has no default. */
    public Optional<Origin> origin(ConfigKey key) {
        return settings.get(key).map(Setting::origin);
    }

    /** Whether somebody set the key, so that it is not the default that holds. */
    public boolean isSet(ConfigKey key) {
        return origin(key)
                .filter(origin -> origin.kind() != Origin.Kind.DEFAULT)
                .isPresent();
    }

    /** The value as it may be shown, secrets masked. */
    public Optional<String> display(ConfigKey key) {
        return settings.get(key).map(Setting::shown);
    }

    /** What a person should know though nothing fails: variables that look like ours and are not. */
    public List<String> warnings() {
        return settings.warnings();
    }

    /** The configuration file, absolute, when one was read. */
    public Optional<Path> configFile() {
        return settings.file();
    }

    /** Absolute. */
    public Path workingDirectory() {
        return workingDirectory;
    }

    /** Where drivers and {@code classpath:} locations are looked for. */
    public ClassLoader classLoader() {
        return classLoader;
    }

    /** The environment variables of the process, or those that replace them. */
    public Map<String, String> environmentVariables() {
        return environmentVariables;
    }

    public Clock clock() {
        return clock;
    }

    /** Who migrates, for the history. */
    public String user() {
        return user;
    }

    /** {@code -x key=value}, for scripts to read. */
    public Map<String, String> scriptArguments() {
        return scriptArguments;
    }

    /** What a person says of a statement in doubt, see {@link MigrateConfigBuilder#resume}. */
    public Optional<Resume> resume() {
        return resume;
    }

    /** One line per setting with its origin, secrets masked. */
    @Override
    public String toString() {
        return settings.values().values().stream().map(Setting::toString).collect(Collectors.joining("\n"));
    }
}
