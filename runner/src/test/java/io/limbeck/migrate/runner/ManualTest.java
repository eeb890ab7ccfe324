package io.limbeck.migrate.runner;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ManualTest {
    @Test
    void referencePageIsUpToDate() throws IOException {
        CommandLine all = CommandModel.of(new GlobalOptions(), Commands.NAMES);

        Golden.assertMatches(Path.of("../docs/reference/commands.md"), ManualText.of(all.getCommandSpec()));
    }
}
