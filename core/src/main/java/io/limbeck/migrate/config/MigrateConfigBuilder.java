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

/** Says where the configuration comes from; every part has a default. Not thread-safe. */
public final class MigrateConfigBuilder {
    ClassLoader classLoader = defaultClassLoader();
    Clock clock = Clock.systemUTC();
    String user = System.getProperty("user.name", "");
    final Map<String, String> scriptArguments = new LinkedHashMap<>();

    Optional<Resume> resume = Optional.empty();
    final Set<String> allow = new TreeSet<>();
    final Set<String> acceptChanged = new TreeSet<>();

    private Optional<Path> configFile = Optional.empty();
    private Path workingDirectory = Path.of("");
    private Optional<String> environmentName = Optional.empty();
    private Map<String, String> environmentVariables = System.getenv();
    private final List<Given> overrides = new ArrayList<>();

    private record Given(String key, String value, String place) {}

    MigrateConfigBuilder() {}

    /** This file and no other; it must be there. Relative to the working directory. */
    public MigrateConfigBuilder configFile(Path file) {
        configFile = Optional.of(file);
        return this;
    }

    /** What paths on the command line and in the environment are relative to; the process's own unless set. */
    public MigrateConfigBuilder workingDirectory(Path folder) {
        workingDirectory = requireNonNull(folder, "folder");
        return this;
    }

    /** Whose {@code name.key=} lines count before the plain ones: {@code -n name}. */
    public MigrateConfigBuilder environmentName(String name) {
        environmentName = Optional.of(name);
        return this;
    }

    /** Instead of the process's environment variables. */
    public MigrateConfigBuilder environmentVariables(Map<String, String> variables) {
        environmentVariables = Map.copyOf(variables);
        return this;
    }

    /** Wins over file and environment. */
    public MigrateConfigBuilder override(ConfigKey key, String value) {
        return override(key.key(), value, "command line");
    }

    /**
     * Wins over file and environment, and over earlier calls with the same key.
     *
     * @param key in full, also of a family's member
     * @param place for people: where this was said, such as {@code --url} or {@code pom.xml}
     */
    public MigrateConfigBuilder override(String key, String value, String place) {
        overrides.add(
                new Given(requireNonNull(key, "key"), requireNonNull(value, "value"), requireNonNull(place, "place")));
        return this;
    }

    /** Where drivers and {@code classpath:} locations are looked for; the thread's context class loader unless set. */
    public MigrateConfigBuilder classLoader(ClassLoader loader) {
        classLoader = requireNonNull(loader, "loader");
        return this;
    }

    public MigrateConfigBuilder clock(Clock source) {
        clock = requireNonNull(source, "source");
        return this;
    }

    /** Who migrates, for the history; the operating system's name for them unless set. */
    public MigrateConfigBuilder user(String name) {
        user = requireNonNull(name, "name");
        return this;
    }

    /** {@code -x key=value}, for scripts to read. */
    public MigrateConfigBuilder scriptArgument(String key, String value) {
        scriptArguments.put(key, value);
        return this;
    }

    /** What a person says of a statement of which a run that ended in the middle leaves open whether it was carried out. */
    public MigrateConfigBuilder resume(Resume judgement) {
        resume = Optional.of(judgement);
        return this;
    }

    /** Revisions whose scripts were changed after they were applied, which an upgrade is to accept and record. */
    public MigrateConfigBuilder acceptChanged(Collection<String> revisions) {
        acceptChanged.addAll(revisions);
        return this;
    }

    /** Permits by name what a run would refuse, {@code drop-table:users}, in addition to the key {@code allow}. */
    public MigrateConfigBuilder allow(Collection<String> permissions) {
        allow.addAll(permissions);
        return this;
    }

    /**
     * Reads the sources.
     *
     * @throws io.limbeck.migrate.error.ConfigException with everything that is wrong
     */
    public MigrateConfig build() {
        Path folder = workingDirectory.toAbsolutePath().normalize();
        List<Setting> settings = new ArrayList<>();
        for (Given given : overrides) {
            Origin origin = new Origin(Origin.Kind.OVERRIDE, given.place());
            settings.add(new Setting(given.key(), given.value(), origin, folder));
        }
        return new MigrateConfig(
                this, new ConfigSources(configFile, folder, environmentName, settings, environmentVariables));
    }

    private static ClassLoader defaultClassLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? MigrateConfigBuilder.class.getClassLoader() : context;
    }
}
