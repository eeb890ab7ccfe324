package io.limbeck.migrate.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.config.ConfigKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What IDEs complete is what core knows; {@code -Dgolden.update} rewrites the file. */
final class MetadataTest {
    private static final Path FILE =
            Path.of("src/main/resources/META-INF/additional-spring-configuration-metadata.json");

    @Test
    void metadataHasEveryKey() throws Exception {
        List<String> properties = new ArrayList<>(List.of(
                property(
                        "migrate.enabled",
                        "java.lang.Boolean",
                        "Whether to migrate when the application starts.",
                        "true"),
                property(
                        "management.health.migrate.enabled",
                        "java.lang.Boolean",
                        "Whether the health of the application shows the revision of its database.",
                        "true")));
        for (ConfigKey key : ConfigKey.values()) {
            String name = "migrate."
                    + (key.isFamily() ? key.key().substring(0, key.key().length() - 1) : key.key());
            properties.add(property(
                    name,
                    key.isFamily() ? "java.util.Map<java.lang.String,java.lang.String>" : "java.lang.String",
                    key.doc(),
                    switch (key) {
                        case MIGRATIONS -> MigrateProperties.MIGRATIONS;
                        case URL -> ""; // that of the data source
                        default -> key.defaultValue().orElse("");
                    }));
        }
        String found = "{\n  \"properties\": [\n" + String.join(",\n", properties) + "\n  ]\n}\n";
        if (System.getProperty("golden.update") != null) {
            Files.writeString(FILE, found);
        }

        assertThat(Files.readString(FILE)).isEqualTo(found);
    }

    private static String property(String name, String type, String description, String defaultValue) {
        String value = defaultValue.isEmpty()
                ? ""
                : ", \"defaultValue\": "
                        + (type.equals("java.lang.Boolean") ? defaultValue : "\"" + escaped(defaultValue) + "\"");
        return "    {\"name\": \"" + name + "\", \"type\": \"" + type + "\", \"description\": \"" + escaped(description)
                + "\"" + value + "}";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
