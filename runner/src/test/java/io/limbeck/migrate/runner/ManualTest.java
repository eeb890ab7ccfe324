package io.limbeck.migrate.runner;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ManualTest {
    @Test
    void referencePageIsUpToDate() throws IOException {
        Golden.assertMatches(Path.of("../docs/reference/commands.md"), ManualText.of(new GlobalOptions()));
    }
}
