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
 * The complete, validated configuration of a migrator.
 *
 * <p>Precedence, from highest to lowest: overrides (command line, plugin, program) · {@code MIGRATE_…} variables · the file's keys of the
 * selected environment · its other keys · defaults. Building the configuration reports all faults at once, and makes all paths absolute.
 * Immutable and thread-safe; {@link #toString()} and {@link #display} never show secrets.
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

    /** A separate key overrides the URL's part, unless the URL comes from a source of higher precedence: {@code --url} before the file. */
    private Optional<String> credential(Optional<String> inUrl, Optional<String> ofKey, ConfigKey key) {
        boolean stronger =
                inUrl.isPresent() && ofKey.isPresent() && kind(ConfigKey.URL).compareTo(kind(key)) < 0;
        return stronger || ofKey.isEmpty() ? inUrl : ofKey;
    }

    private Origin.Kind kind(ConfigKey key) {
        return settings.get(key).map(setting -> setting.origin().kind()).orElse(Origin.Kind.DEFAULT);
    }

    /**
     * Loads the configuration from {@code file} and the process's environment.
     *
     * @throws io.limbeck.migrate.error.ConfigException if it is invalid; lists all faults
     */
    public static MigrateConfig load(Path file) {
        return builder().configFile(file).build();
    }

    /** By default, it reads {@code migrate.properties} in the working directory, if it exists, and the environment. */
    public static MigrateConfigBuilder builder() {
        return new MigrateConfigBuilder();
    }

    /** The database URL, without credentials. */
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

    /** The script locations: absolute folders and {@code classpath:} locations; at least one. New scripts go to the first. */
    public List<String> migrations() {
        return migrations;
    }

    public TableName versionTable() {
        return versionTable;
    }

    public TableName historyTable() {
        return historyTable;
    }

    /** The schema of migrate's own tables, if it is not the connection's default schema. */
    public Optional<String> versionSchema() {
        return versionTable.schema();
    }

    /** The Mustache template for file names of new scripts, without extension. */
    public String fileTemplate() {
        return fileTemplate;
    }

    public ZoneId timezone() {
        return timezone;
    }

    /** The maximum number of letters, 1 to 200. */
    public int slugLength() {
        return slugLength;
    }

    public TransactionMode transactionMode() {
        return transactionMode;
    }

    /** Name templates by {@code pk}, {@code uq}, {@code fk}, {@code ck} and {@code ix}; empty by default. */
    public SortedMap<String, String> naming() {
        return naming;
    }

    /** The wait for another migration, where zero means a single attempt, and for locks that statements need, at least a second. */
    public Duration lockTimeout() {
        return lockTimeout;
    }

    /** Empty for no limit. */
    public Optional<Duration> statementTimeout() {
        return statementTimeout;
    }

    /** Zero means a single attempt. {@link #isSet} tells whether it was set explicitly. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** The model; files in {@code sql:} are absolute. */
    public Optional<String> model() {
        return model;
    }

    /** Absolute folders, jars and {@code dir/*}. */
    public List<String> modelClasspath() {
        return modelClasspath;
    }

    /** The settings {@code model.hibernate.*}, by the rest of their key. */
    public SortedMap<String, String> modelHibernate() {
        return family(ConfigKey.MODEL_HIBERNATE);
    }

    public Optional<DatabaseUrl> scratchUrl() {
        return scratchUrl;
    }

    /** Empty for the connection's default schema only. */
    public List<String> includeSchemas() {
        return includeSchemas;
    }

    public List<String> excludeTables() {
        return excludeTables;
    }

    /** The databases on which generated scripts must run, named as in {@link #url}; empty for the project's own database only. */
    public List<String> modelPortable() {
        return modelPortable;
    }

    /** The settings {@code compare.*}, by the rest of their key; absent ones are on. */
    public SortedMap<String, Boolean> compare() {
        return compare;
    }

    /** The hooks: an absolute {@code .java} file, or a class name. */
    public Optional<String> hooks() {
        return hooks;
    }

    /** What is allowed without asking: lint rules, changes by name, renames. */
    public Set<String> allow() {
        return allow;
    }

    /** What an upgrade does about scripts that have changed since they were applied; empty if not set. */
    public Optional<ChangedScripts> changedScripts() {
        return changedScripts;
    }

    /** As {@link MigrateConfigBuilder#acceptChanged}. */
    public Set<String> acceptChanged() {
        return acceptChanged;
    }

    /** Whether every destructive step needs permission, in both directions. */
    public boolean protect() {
        return protect;
    }

    /** Whether to copy the database before a run that destroys something. */
    public boolean backup() {
        return backup;
    }

    /** The program that makes the copy, with arguments that may contain {@code {{file}}} and the like; empty if the database does it. */
    public List<String> backupCommand() {
        return backupCommand;
    }

    /** The absolute folder for copies; empty if not set. */
    public Optional<Path> backupFolder() {
        return backupFolder;
    }

    /** The value of a setting, or its default; includes secrets. */
    public Optional<String> get(ConfigKey key) {
        return settings.get(key).map(Setting::value);
    }

    /** The settings of a family, by the rest of their key; includes secrets. */
    public SortedMap<String, String> family(ConfigKey family) {
        return Collections.unmodifiableSortedMap(new SettingsReader(settings, new Faults()).texts(family));
    }

    /** The source of the value; empty if the key is not set and has no default. */
    public Optional<Origin> origin(ConfigKey key) {
        return settings.get(key).map(Setting::origin);
    }

    /** Whether the key is set explicitly, as opposed to its default. */
    public boolean isSet(ConfigKey key) {
        return origin(key)
                .filter(origin -> origin.kind() != Origin.Kind.DEFAULT)
                .isPresent();
    }

    /** The value for display, with secrets masked. */
    public Optional<String> display(ConfigKey key) {
        return settings.get(key).map(Setting::shown);
    }

    /** Warnings, such as unknown variables that start with {@code MIGRATE_}. */
    public List<String> warnings() {
        return settings.warnings();
    }

    /** The absolute path of the configuration file, if one was read. */
    public Optional<Path> configFile() {
        return settings.file();
    }

    /** Absolute. */
    public Path workingDirectory() {
        return workingDirectory;
    }

    /** The class loader for drivers and {@code classpath:} locations. */
    public ClassLoader classLoader() {
        return classLoader;
    }

    /** The environment variables of the process, or their replacement. */
    public Map<String, String> environmentVariables() {
        return environmentVariables;
    }

    public Clock clock() {
        return clock;
    }

    /** The user name for the history. */
    public String user() {
        return user;
    }

    /** The arguments {@code -x key=value}, which scripts can read. */
    public Map<String, String> scriptArguments() {
        return scriptArguments;
    }

    /** How to treat a statement whose outcome is unknown, see {@link MigrateConfigBuilder#resume}. */
    public Optional<Resume> resume() {
        return resume;
    }

    /** One line per setting with its origin; secrets are masked. */
    @Override
    public String toString() {
        return settings.values().values().stream().map(Setting::toString).collect(Collectors.joining("\n"));
    }
}
