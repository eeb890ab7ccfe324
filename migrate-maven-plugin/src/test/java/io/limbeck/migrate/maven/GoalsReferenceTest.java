package io.limbeck.migrate.maven;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/reference/goals.md} to the plugin's descriptor; {@code -Dgolden.update} writes it anew. */
class GoalsReferenceTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "..", "docs/reference/goals.md");
    private static final String UPDATE =
            "mvn -pl migrate-maven-plugin -am test -Dtest=GoalsReferenceTest -Dgolden.update";

    private static final String HEAD =
            """
            # Goals

            <!-- Generated from the plugin's descriptor by GoalsReferenceTest; `%s` updates it. -->

            Run `mvn migrate:<goal>` where a POM declares `io.limbeck:migrate-maven-plugin`. Without a POM, and without a plugin group in
            `settings.xml`, run `mvn io.limbeck:migrate-maven-plugin:<goal>`. `mvn migrate:help -Ddetail -Dgoal=upgrade` prints the same
            information as this page.

            - Give arguments as `-Drevision=-1`, flags as `-Dsql`, and lists separated by commas, or put them into the plugin's
              `<configuration>`. A property of the POM that happens to share an argument's name (`revision`, `name`, `debug`) is ignored.
            - Give settings as `-Dmigrate.<key>`, as `<settings><url>…</url></settings>` in the configuration, or as properties
              `migrate.<key>` of the POM. [The keys](configuration.md) are those of `migrate.properties`.
            - Paths are relative to the POM's folder; in `migrate.properties`, to that file. They are never relative to the folder where
              Maven was started.
            - In a multi-module build, a goal runs in modules that have a `migrate.properties` or a folder `migrations`, or whose plugin
              configuration has `config` or a setting `migrations`. It skips all others. Without a POM, only `init` works.
            - Drivers and classes for scripts come from the project's class path as its application sees it: compile, runtime and provided
              scope. The plugin includes the SQLite driver for projects without one; add other drivers to the project, or to the
              `<dependencies>` of the plugin.
            - Results go to standard output, progress to standard error. A failed goal fails the build, and the message contains the exit
              code that `runner.jar` would have returned. For programs, `mvn -q migrate:current -Djson` prints one JSON object and
              nothing else; on failure, Maven adds its own `[ERROR]` lines. Some builds of Maven surround all output with colour resets;
              `MAVEN_OPTS=-Djansi.noreset=true` prevents that.
            - Keep passwords in the environment (`MIGRATE_PASSWORD`, `MIGRATE_PASSWORD_FILE`), or encrypted in `settings.xml`:
              `-DserverId=ID`.
            - The goals are safe in parallel builds (`mvn -T`).
            """
                    .formatted(UPDATE);

    @Test
    void referencePageIsUpToDate() throws Exception {
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).as("stale: run " + UPDATE).isEqualTo(page());
    }

    @Test
    void everyGoalIsThreadSafeAndDescribesItsParameters() throws Exception {
        for (MojoDescriptor goal : goals()) {
            assertThat(goal.isThreadSafe()).as(goal.getGoal()).isTrue();
            assertThat(goal.getDescription()).as(goal.getGoal()).isNotBlank();
            for (Parameter parameter : parameters(goal)) {
                assertThat(parameter.getDescription())
                        .as(goal.getGoal() + " " + parameter.getName())
                        .isNotBlank();
            }
        }
    }

    private static String page() throws Exception {
        StringBuilder page = new StringBuilder(HEAD);
        List<MojoDescriptor> goals = goals();
        List<MojoDescriptor> withConfiguration =
                goals.stream().filter(goal -> names(goal).contains("settings")).toList();
        Set<String> common = new HashSet<>(names(withConfiguration.get(0)));
        withConfiguration.forEach(goal -> common.retainAll(names(goal)));
        for (MojoDescriptor goal : goals) {
            page.append("\n## ").append(goal.getGoal()).append("\n\n");
            page.append(text(goal.getDescription())).append('\n');
            table(
                    page,
                    goal,
                    parameters(goal).stream()
                            .filter(parameter -> !common.contains(parameter.getName()))
                            .toList());
        }
        page.append(
                "\n## Parameters of all goals\n\n`init` and `help` read no configuration, so they take only the output parameters.\n");
        MojoDescriptor any = withConfiguration.get(0);
        table(
                page,
                any,
                parameters(any).stream()
                        .filter(parameter -> common.contains(parameter.getName()))
                        .toList());
        return page.toString();
    }

    private static void table(StringBuilder page, MojoDescriptor goal, List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        page.append("\n| parameter | typed as | default | |\n| --- | --- | --- | --- |\n");
        for (Parameter parameter : parameters) {
            var configuration = goal.getMojoConfiguration().getChild(parameter.getName(), false);
            String expression = configuration == null ? "" : configuration.getValue("");
            String otherwise = configuration == null ? "" : configuration.getAttribute("default-value", "");
            page.append("| `").append(parameter.getName()).append("` | ");
            page.append(
                    expression.isEmpty()
                            ? ""
                            : "`-D" + expression.substring(2, expression.length() - 1) + typed(parameter) + "`");
            page.append(" | ").append(otherwise.isEmpty() || otherwise.equals("false") ? "" : "`" + otherwise + "`");
            page.append(" | ").append(text(parameter.getDescription())).append(" |\n");
        }
    }

    private static String typed(Parameter parameter) {
        String type = parameter.getType().toLowerCase(Locale.ROOT);
        return type.equals("boolean") ? "" : type.endsWith("list") ? "=…,…" : "=…";
    }

    private static String text(String description) {
        return description
                .replaceAll("\\s+", " ")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .strip();
    }

    private static Set<String> names(MojoDescriptor goal) {
        return parameters(goal).stream().map(Parameter::getName).collect(toSet());
    }

    private static List<Parameter> parameters(MojoDescriptor goal) {
        return goal.getParameters() == null
                ? List.of()
                : goal.getParameters().stream()
                        .filter(Parameter::isEditable)
                        .sorted(Comparator.comparing(Parameter::getName))
                        .toList();
    }

    private static List<MojoDescriptor> goals() throws Exception {
        try (Reader descriptor = new InputStreamReader(
                GoalsReferenceTest.class.getResourceAsStream("/META-INF/maven/plugin.xml"), StandardCharsets.UTF_8)) {
            PluginDescriptor plugin = new PluginDescriptorBuilder().build(descriptor);
            return List.copyOf(plugin.getMojos().stream()
                    .collect(toCollection(() -> new TreeSet<>(Comparator.comparing(MojoDescriptor::getGoal)))));
        }
    }
}
