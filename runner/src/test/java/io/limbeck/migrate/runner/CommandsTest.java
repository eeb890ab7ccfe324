package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {
    @Test
    void everyNameCreatesItsCommand() {
        assertThat(Commands.NAMES)
                .allSatisfy(
                        name -> assertThat(Commands.make(name).spec().name()).isEqualTo(name));
    }

    @Test
    void onlyCommandsNamedInTheArgumentsAreCreated() {
        assertThat(Commands.namedIn(List.of("-n", "heads", "upgrade", "+1"))).containsExactly("upgrade", "heads");
    }

    @Test
    void everyOptionAndArgumentHasADescription() {
        Commands.NAMES.forEach(
                name -> assertThat(Commands.make(name).spec().args()).as(name).allSatisfy(argument -> assertThat(
                                ArgumentText.description(argument))
                        .endsWith(".")));
    }
}
