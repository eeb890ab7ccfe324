package io.limbeck.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.config.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the sources say, the strongest that says something wins. */
class ConfigPrecedenceTest {
    /** Keys whose values are plain text, one of a family among them. */
    private static final List<String> KEYS =
            List.of("username", "password", "version.schema", "file.template", "allow", "model.hibernate.a.b_c");

    /** In the order of their strength. */
    private enum Source {
        OVERRIDE,
        VARIABLE,
        VARIABLE_FILE,
        ENVIRONMENT_KEYS,
        PLAIN_KEYS
    }

    @TempDir
    Path folder;

    @Test
    void strongestSourceWins() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Map<String, Source> strongest = new HashMap<>();
            StringBuilder file = new StringBuilder("prod.timezone=UTC\nother.username=wrong\n");
            Map<String, String> variables = new HashMap<>();
            MigrateConfigBuilder builder = MigrateConfig.builder().workingDirectory(folder);
            boolean prod = random.nextBoolean();
            for (String key : KEYS) {
                for (Source source : Source.values()) {
                    boolean clash = source == Source.VARIABLE_FILE && variables.containsKey(variable(key));
                    if (clash || random.nextInt(3) > 0) {
                        continue;
                    }
                    switch (source) {
                        case OVERRIDE -> builder.override(key, "OVERRIDE", "test");
                        case VARIABLE -> variables.put(variable(key), "VARIABLE");
                        case VARIABLE_FILE -> {
                            Files.writeString(folder.resolve(key), "VARIABLE_FILE\n");
                            variables.put(variable(key) + "_FILE", key);
                        }
                        case ENVIRONMENT_KEYS -> file.append("prod." + key + "=ENVIRONMENT_KEYS\n");
                        case PLAIN_KEYS -> file.append(key + " = PLAIN_KEYS\n");
                    }
                    if (source != Source.ENVIRONMENT_KEYS || prod) {
                        strongest.putIfAbsent(key, source);
                    }
                }
            }
            Files.writeString(folder.resolve("migrate.properties"), file);
            if (prod) {
                builder.environmentName("prod");
            }
            // A variable cannot tell where a family member's dots were, so it needs another source that tells.
            boolean named = file.indexOf("\nmodel.") >= 0
                    || prod && file.indexOf("prod.model.") >= 0
                    || strongest.get("model.hibernate.a.b_c") == Source.OVERRIDE;
            MigrateConfig config = builder.environmentVariables(variables).build();
            for (String key : KEYS) {
                Optional<String> expected =
                        Optional.ofNullable(strongest.get(key)).map(Enum::name);
                assertThat(value(config, key, named))
                        .as(
                                "-Dseed=%d, round %d, %s of\n%s%s\n%s",
                                seed, round, key, prod ? "-n prod\n" : "", variables, file)
                        .isEqualTo(expected.or(() -> defaultOf(key)));
            }
        }
    }

    @Test
    void originIdentifiesTheWinningSource() throws IOException {
        Files.writeString(folder.resolve("migrate.properties"), "\nusername=a\nprod.password=b\n");
        MigrateConfig config = MigrateConfig.builder()
                .workingDirectory(folder)
                .environmentName("prod")
                .environmentVariables(Map.of("MIGRATE_TRANSACTION", "all"))
                .override(ConfigKey.TIMEZONE, "UTC")
                .override("slug.length", "3", "pom.xml")
                .build();
        Path file = folder.resolve("migrate.properties");
        assertThat(config.origin(ConfigKey.USERNAME)).contains(new Origin(Origin.Kind.FILE, file + ":2"));
        assertThat(config.origin(ConfigKey.PASSWORD)).contains(new Origin(Origin.Kind.FILE, file + ":3"));
        assertThat(config.origin(ConfigKey.TRANSACTION))
                .contains(new Origin(Origin.Kind.ENVIRONMENT, "MIGRATE_TRANSACTION"));
        assertThat(config.origin(ConfigKey.TIMEZONE)).contains(new Origin(Origin.Kind.OVERRIDE, "command line"));
        assertThat(config.origin(ConfigKey.SLUG_LENGTH)).contains(new Origin(Origin.Kind.OVERRIDE, "pom.xml"));
        assertThat(config.origin(ConfigKey.URL)).contains(new Origin(Origin.Kind.DEFAULT, "default"));
    }

    private static Optional<String> value(MigrateConfig config, String key, boolean named) {
        for (ConfigKey known : ConfigKey.values()) {
            if (known.key().equals(key)) {
                return config.get(known);
            }
        }
        Map<String, String> members = config.family(ConfigKey.MODEL_HIBERNATE);
        return Optional.ofNullable(members.get(named ? "a.b_c" : "a_b_c"));
    }

    private static Optional<String> defaultOf(String key) {
        return key.equals("file.template") ? ConfigKey.FILE_TEMPLATE.defaultValue() : Optional.empty();
    }

    private static String variable(String key) {
        return "MIGRATE_" + key.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    }
}
