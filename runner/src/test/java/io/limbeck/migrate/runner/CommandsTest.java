package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandsTest {
    @Test
    void everyNameCreatesItsCommand() {
        assertThat(Commands.NAMES)
                .allSatisfy(name -> assertThat(Commands.make(name).name()).isEqualTo(name));
    }

    @Test
    void unknownNameHasNoCommand() {
        assertThat(Commands.named("head")).isEmpty();
        assertThat(Commands.named("heads")).containsInstanceOf(HeadsCommand.class);
    }

    @Test
    void everyOptionAndArgumentHasADescription() {
        Commands.NAMES.forEach(name -> assertThat(ArgumentText.of(Commands.make(name)))
                .as(name)
                .allSatisfy(argument -> assertThat(argument.description()).endsWith(".")));
    }
}
