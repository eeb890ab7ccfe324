package io.limbeck.migrate.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.config.MigrateConfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The snippets of docs/spring-boot.md are what they claim to be. */
final class GuideTest {
    private static final Path GUIDE = Path.of("../docs/spring-boot.md");

    private static List<String> snippets(String language) throws IOException {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "4.0"})
    void classesCompile(String version, @TempDir Path folder) throws IOException {
        List<String> snippets = snippets("java");
        assertThat(snippets).hasSize(2);
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-d", folder.toString(), "-cp", classPath(version)));
        for (int i = 0; i < snippets.size(); i++) {
            Path file = Files.createDirectories(folder.resolve("snippet" + i)).resolve("Snippet.java");
            arguments.add(Files.writeString(file, snippets.get(i)).toString());
        }

        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private static String classPath(String version) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target/boot", version))) {
            return Stream.concat(jars.map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    @Test
    void propertiesAreKnown() throws IOException {
        Map<String, Object> properties = snippets("properties").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("migrate."))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertThat(properties).hasSizeGreaterThan(4);
        ConfigurableEnvironment environment = only(properties);
        var builder = MigrateConfig.builder().withoutConfigFile().environmentVariables(Map.of());

        MigrateProperties.addTo(builder, environment);

        assertThat(builder.build().protect()).isTrue();
        assertThat(builder.build().migrations()).containsExactly("classpath:migrations");
    }

    @Test
    void listsOfYamlAreJoined() {
        ConfigurableEnvironment environment =
                only(Map.of("migrate.exclude.tables[0]", "a_*", "migrate.exclude.tables[1]", "b_*"));
        var builder = MigrateConfig.builder().withoutConfigFile().environmentVariables(Map.of());

        MigrateProperties.addTo(builder, environment);

        assertThat(builder.build().excludeTables()).containsExactly("a_*", "b_*");
    }

    /** Without the properties of this process, which are of the tests. */
    private static ConfigurableEnvironment only(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(new MapPropertySource("application", properties));
        return environment;
    }
}
