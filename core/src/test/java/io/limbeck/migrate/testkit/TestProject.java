package io.limbeck.migrate.testkit;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.config.Resume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A project as a user has one: a folder with scripts, and a configuration that names a database. */
public final class TestProject {
    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();

    /** @param folder made with an empty script folder in it */
    public TestProject(Path folder, String url) {
        this.folder = folder;
        set("url", url);
        set("allow", "drop-table,drop-by-sql"); // tests of other things take their tables away, rows and all
        try {
            Files.createDirectories(versions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public Path versions() {
        return folder.resolve("migrations/versions");
    }

    /** Sets a key of the configuration. */
    public TestProject set(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /**
     * Writes an SQL script, named after its revision.
     *
     * @param header the revision, then what else its header says: {@code "b2 down: a1"}, {@code "b2 down: a1; labels: x"}
     */
    public TestProject sql(String header, String upgrade, String downgrade) {
        return script(
                ScriptHeader.parse(header).id() + ".sql",
                ScriptHeader.parse(header).asSql() + "\n-- migrate:upgrade\n" + upgrade + "\n\n-- migrate:downgrade\n"
                        + downgrade + "\n");
    }

    /**
     * Writes a Java script, named after its revision, with everything imported that scripts use.
     *
     * @param header as of {@link #sql}
     * @param upgrade the body of the method
     */
    public TestProject java(String header, String upgrade, String downgrade) {
        ScriptHeader parsed = ScriptHeader.parse(header);
        return script(parsed.id() + ".java", parsed.asJava(upgrade, downgrade));
    }

    /** Writes a file into the folder of scripts. */
    public TestProject script(String name, String text) {
        try {
            Files.writeString(versions().resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The configuration, untouched by the environment of the tests. */
    public MigrateConfig config() {
        return builder().build();
    }

    /** For what only one test sets. */
    public MigrateConfigBuilder builder() {
        MigrateConfigBuilder builder = MigrateConfig.builder()
                .workingDirectory(folder)
                .environmentVariables(Map.of())
                .user("tester");
        settings.forEach((key, value) -> builder.override(key, value, "test"));
        return builder;
    }

    /** With a word that scripts read as an argument: {@code op.arguments().get(key)}. */
    public Migrator telling(String key, String word) {
        return Migrator.open(builder().scriptArgument(key, word).build());
    }

    /** For a person who has judged a statement in doubt. */
    public Migrator resuming(Resume judgement) {
        return Migrator.open(builder().resume(judgement).build());
    }

    public Migrator migrator() {
        return Migrator.open(config());
    }
}
