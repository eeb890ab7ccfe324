package io.limbeck.migrate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.UsageException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private final Properties typed = new Properties();
    private final Properties ofProject = new Properties();
    private final Arguments arguments = new Arguments(typed, ofProject);

    @Test
    void revisionPropertyOfAProjectIsNotATarget() {
        ofProject.setProperty("revision", "1.4.0-SNAPSHOT");

        assertThat(arguments.text("revision", "1.4.0-SNAPSHOT")).isEmpty();
        assertThat(arguments.list("revision", List.of("1.4.0-SNAPSHOT"), "head"))
                .containsExactly("head");
    }

    @Test
    void typedValueCountsDespiteAnEqualProjectProperty() {
        ofProject.setProperty("revision", "1975");
        typed.setProperty("revision", "1975");

        assertThat(arguments.text("revision", "1975")).contains("1975");
    }

    @Test
    void pluginConfigurationCountsDespiteAProjectPropertyOfThatName() {
        ofProject.setProperty("name", "planner");

        assertThat(arguments.text("name", "prod")).contains("prod");
    }

    @Test
    void debugPropertyOfAProjectIsIgnored() {
        ofProject.setProperty("debug", "true");

        assertThat(arguments.flag("debug", true)).isFalse();
        assertThat(arguments.flag("json", true)).isTrue();
    }

    @Test
    void scriptArgumentsKeepWhatFollowsTheFirstEqualsSign() {
        assertThat(arguments.pairs("x", List.of("tenant=a=b", "dry=")))
                .containsEntry("tenant", "a=b")
                .containsEntry("dry", "");
    }

    @Test
    void scriptArgumentWithoutValueIsRefused() {
        assertThatThrownBy(() -> arguments.pairs("x", List.of("tenant")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("-Dx=tenant")
                .hasMessageContaining("-Dx=key=value");
    }

    @Test
    void missingArgumentIsReportedWithAnExample() {
        assertThatThrownBy(() -> arguments.required("revision", null, "-1"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("-Drevision=-1");
    }
}
