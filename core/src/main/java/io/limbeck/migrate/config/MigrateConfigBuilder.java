package io.limbeck.migrate.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Builds a {@link MigrateConfig}; every part has a default. Not thread-safe. */
public final class MigrateConfigBuilder {
    ClassLoader classLoader = defaultClassLoader();
    Clock clock = Clock.systemUTC();
    String user = System.getProperty("user.name", "");
    final Map<String, String> scriptArguments = new LinkedHashMap<>();

    Optional<Resume> resume = Optional.empty();
    final Set<String> allow = new TreeSet<>();
    final Set<String> acceptChanged = new TreeSet<>();

    private Optional<Path> configFile = Optional.empty();
    private boolean readsDefaultFile = true;
    private Path workingDirectory = Path.of("");
    private Optional<String> environmentName = Optional.empty();
    private Map<String, String> environmentVariables = System.getenv();
    private final List<Given> overrides = new ArrayList<>();

    private record Given(String key, String value, String place) {}

    MigrateConfigBuilder() {}

    /** Reads this configuration file, which must exist. The path is relative to the working directory. */
    public MigrateConfigBuilder configFile(Path file) {
        configFile = Optional.of(file);
        return this;
    }

    /** Does not read {@code migrate.properties} of the working directory, for programs that have a configuration of their own. */
    public MigrateConfigBuilder withoutConfigFile() {
        readsDefaultFile = false;
        return this;
    }

    /** The base for relative paths on the command line and in the environment; default: the process's working directory. */
    public MigrateConfigBuilder workingDirectory(Path folder) {
        workingDirectory = requireNonNull(folder, "folder");
        return this;
    }

    /** The environment whose keys ({@code name.key=}) override the plain ones: {@code -n name}. */
    public MigrateConfigBuilder environmentName(String name) {
        environmentName = Optional.of(name);
        return this;
    }

    /** Replaces the process's environment variables. */
    public MigrateConfigBuilder environmentVariables(Map<String, String> variables) {
        environmentVariables = Map.copyOf(variables);
        return this;
    }

    /** Overrides file and environment. */
    public MigrateConfigBuilder override(ConfigKey key, String value) {
        return override(key.key(), value, "command line");
    }

    /**
     * Overrides file and environment, and earlier calls with the same key.
     *
     * @param key the full key, also for a member of a family
     * @param place the origin for messages, such as {@code --url} or {@code pom.xml}
     */
    public MigrateConfigBuilder override(String key, String value, String place) {
        overrides.add(
                new Given(requireNonNull(key, "key"), requireNonNull(value, "value"), requireNonNull(place, "place")));
        return this;
    }

    /** The class loader for drivers and {@code classpath:} locations; default: the thread's context class loader. */
    public MigrateConfigBuilder classLoader(ClassLoader loader) {
        classLoader = requireNonNull(loader, "loader");
        return this;
    }

    public MigrateConfigBuilder clock(Clock source) {
        clock = requireNonNull(source, "source");
        return this;
    }

    /** The user name for the history; default: the operating system's user. */
    public MigrateConfigBuilder user(String name) {
        user = requireNonNull(name, "name");
        return this;
    }

    /** Adds an argument {@code -x key=value}, which scripts can read. */
    public MigrateConfigBuilder scriptArgument(String key, String value) {
        scriptArguments.put(key, value);
        return this;
    }

    /** How to treat the statement whose outcome an interrupted run left unknown. */
    public MigrateConfigBuilder resume(Resume judgement) {
        resume = Optional.of(judgement);
        return this;
    }

    /** Makes an upgrade accept and record the current scripts of these revisions, which have changed since they were applied. */
    public MigrateConfigBuilder acceptChanged(Collection<String> revisions) {
        acceptChanged.addAll(revisions);
        return this;
    }

    /** Allows destructive changes by name, such as {@code drop-table:users}, in addition to the key {@code allow}. */
    public MigrateConfigBuilder allow(Collection<String> permissions) {
        allow.addAll(permissions);
        return this;
    }

    /**
     * Reads all sources and validates the result.
     *
     * @throws io.limbeck.migrate.error.ConfigException if the configuration is invalid; lists all faults
     */
    public MigrateConfig build() {
        Path folder = workingDirectory.toAbsolutePath().normalize();
        List<Setting> settings = new ArrayList<>();
        for (Given given : overrides) {
            Origin origin = new Origin(Origin.Kind.OVERRIDE, given.place());
            settings.add(new Setting(given.key(), given.value(), origin, folder));
        }
        return new MigrateConfig(
                this,
                new ConfigSources(
                        configFile, readsDefaultFile, folder, environmentName, settings, environmentVariables));
    }

    private static ClassLoader defaultClassLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? MigrateConfigBuilder.class.getClassLoader() : context;
    }
}
