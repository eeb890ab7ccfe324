package io.limbeck.migrate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.config.MigrateConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final Printed printed = new Printed();

    @Test
    void coloursComeOnATerminalUnlessNoColorIsSet() {
        Console terminal = printed.console().withTerminal(true);

        assertThat(terminal.withColour(Colour.AUTO, Map.of()).coloured()).isTrue();
        assertThat(terminal.withColour(Colour.AUTO, Map.of("NO_COLOR", "1")).coloured())
                .isFalse();
        assertThat(terminal.withColour(Colour.AUTO, Map.of("NO_COLOR", "")).coloured())
                .isTrue();
        assertThat(terminal.withColour(Colour.NEVER, Map.of()).coloured()).isFalse();
        assertThat(printed.console().withColour(Colour.AUTO, Map.of()).coloured())
                .isFalse();
        assertThat(printed.console()
                        .withColour(Colour.ALWAYS, Map.of("NO_COLOR", "1"))
                        .coloured())
                .isTrue();
    }

    @Test
    void dumbTerminalIsNone() {
        assertThat(Terminal.isThere(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.isThere(Map.of())).isFalse();
    }

    @Test
    void passwordsOfTheConfigurationAreHidden() {
        MigrateConfig config = MigrateConfig.builder()
                .environmentVariables(Map.of())
                .override("url", "postgresql://planner:hunter2@db/menu", "test")
                .override("scratch.url", "postgresql://planner:swordfish@db/scratch", "test")
                .build();
        printed.console().hidingSecretsOf(config).note("hunter2, swordfish");

        assertThat(printed.err()).isEqualTo("note: ***, ***\n");
    }
}
