package io.limbeck.migrate.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaRenderingTest {
    @Test
    void whatIsRenderedCompilesAndSaysTheSameOperationsAgain(@TempDir Path folder) throws Exception {
        RandomRecords random = new RandomRecords();
        List<Operation> operations = new ArrayList<>();
        for (Class<?> kind : RandomRecords.operations()) {
            for (int i = 0; i < 8; i++) {
                operations.add(random.any(kind));
            }
        }
        List<ScriptBody> bodies = operations.stream()
                .map(operation -> JavaRendering.render(
                        List.of(new Step(operation, List.of("Watch out: \\u000a this is not undone."))),
                        List.of(),
                        Portable.nothing()))
                .toList();

        List<List<Operation>> said = new RenderedScripts(folder, bodies).upgrades();

        for (int i = 0; i < operations.size(); i++) {
            assertThat(Said.of(said.get(i)))
                    .as("%s", String.join("\n", bodies.get(i).upgrade()))
                    .isEqualTo(Said.of(List.of(operations.get(i))));
        }
    }

    @Test
    void noLineIsLongerThanAPersonWouldMakeIt() {
        RandomRecords random = new RandomRecords();
        for (Class<?> kind : RandomRecords.operations()) {
            Operation operation = random.any(kind);
            assertThat(JavaRendering.render(List.of(Step.of(operation)), List.of(), Portable.nothing())
                            .upgrade())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(112));
        }
    }
}
