package io.limbeck.migrate.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.graph.RevisionHeader;
import io.limbeck.migrate.internal.script.JavaScript;
import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.internal.script.ScriptReader;
import io.limbeck.migrate.internal.script.ScriptSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back. */
class RoundTripTest {
    @Test
    void headerOfAnyNewScriptIsReadBack(@TempDir Path migrations) {
        RandomText random = new RandomText();
        FileTemplate names = new FileTemplate("{{id}}", ZoneOffset.UTC, 40);
        for (int i = 0; i < 1000; i++) {
            NewScript script = NewScript.toFill(
                    "c" + i, List.of("a", "b"), List.of("x"), List.of("two", "three"), random.next(), Instant.EPOCH);
            for (ScriptKind kind : ScriptKind.values()) {
                RenderedScript file = NewScriptFile.render(script, kind, names, migrations);
                Script read = ScriptReader.read(
                                new ScriptSource.InMemory(
                                        file.fileName(), file.text().getBytes(StandardCharsets.UTF_8)),
                                new ArrayList<>())
                        .orElseThrow(() -> new AssertionError(file.text()));
                assertThat(read.header())
                        .isEqualTo(new RevisionHeader(
                                script.id(),
                                script.down(),
                                script.dependsOn(),
                                script.labels(),
                                script.message(),
                                Optional.of(script.created()),
                                List.of(),
                                file.fileName()));
                if (read instanceof JavaScript java) {
                    assertThat(java.className()).isEqualTo(script.className());
                }
            }
        }
    }
}
