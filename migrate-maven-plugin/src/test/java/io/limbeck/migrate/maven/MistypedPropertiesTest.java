package io.limbeck.migrate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MistypedPropertiesTest {
    private static final List<String> PARAMETERS = List.of("message", "autogenerate", "head", "sql");

    private static List<String> notes(String... typed) {
        Properties properties = new Properties();
        List.of(typed).forEach(name -> properties.setProperty(name, "x"));
        Properties ofProject = new Properties();
        ofProject.setProperty("messages", "the project's own");
        return MistypedProperties.notes(properties, ofProject, PARAMETERS);
    }

    @Test
    void misspeltParameterIsReportedWithASuggestion() {
        assertThat(notes("mesage", "autogenrate"))
                .containsExactly(
                        "-Dautogenrate is not a parameter of this goal and has no effect. Did you mean -Dautogenerate?",
                        "-Dmesage is not a parameter of this goal and has no effect. Did you mean -Dmessage?");
    }

    @Test
    void correctAndForeignPropertiesAreNotReported() {
        assertThat(notes("message", "messages", "skipTests", "migrate.url", "sq", "maven.message"))
                .isEmpty();
    }
}
