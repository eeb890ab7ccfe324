package io.limbeck.migrate.testkit;

import io.limbeck.migrate.internal.render.JavaRendering;
import io.limbeck.migrate.internal.render.Portable;
import io.limbeck.migrate.internal.render.RenderedStep;
import io.limbeck.migrate.internal.render.ScriptBody;
import io.limbeck.migrate.op.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each sample as a script says it, with its way back: to be read by eye. */
class RenderingTest {
    private static final Path GOLDEN = Path.of("../core/src/test/golden/scripts");

    @TestFactory
    Stream<DynamicTest> operationIsWrittenAsAPersonWould() {
        return Samples.operations().entrySet().stream()
                .map(sample ->
                        DynamicTest.dynamicTest(sample.getKey(), () -> check(sample.getKey(), sample.getValue())));
    }

    private static void check(String name, Operation operation) {
        ScriptBody body = JavaRendering.render(
                List.of(RenderedStep.of(operation)),
                operation.inverse().map(RenderedStep::of).stream().toList(),
                Portable.nothing());
        GoldenFile golden = new GoldenFile(GOLDEN.resolve(name + ".java.txt"));
        golden.check("imports", String.join("\n", body.imports()));
        golden.check("upgrade", String.join("\n", body.upgrade()));
        golden.check("downgrade", String.join("\n", body.downgrade()));
    }
}
