package io.limbeck.migrate.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableElement;
import io.limbeck.migrate.schema.Types;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaRenderingTest {
    @Test
    void renderedScriptCompilesAndYieldsTheSameOperations(@TempDir Path folder) throws Exception {
        RandomRecords random = new RandomRecords(true);
        List<Operation> operations = new ArrayList<>();
        for (Class<?> kind : RandomRecords.operations()) {
            for (int i = 0; i < 8; i++) {
                operations.add(random.any(kind));
            }
        }
        List<ScriptBody> bodies = operations.stream()
                .map(operation -> JavaRendering.render(
                        List.of(new RenderedStep(
                                operation, List.of("Watch out: \\u000a this\r}\u0085*/ is\nnot undone."))),
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
    void scriptOfManyTablesIsNotTooLongForJava(@TempDir Path folder) throws Exception {
        List<Operation> tables = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            List<TableElement> elements = new ArrayList<>();
            for (int j = 0; j < 14; j++) {
                elements.add(Types.column("a_rather_long_name_of_a_column_" + i + "_" + j, Types.varchar(100))
                        .notNull()
                        .defaultValue("value " + i + " " + j));
            }
            tables.add(new CreateTable(Table.of("table_" + i, elements.toArray(TableElement[]::new))));
        }
        ScriptBody body =
                JavaRendering.render(tables.stream().map(RenderedStep::of).toList(), List.of(), Portable.nothing());

        assertThat(body.upgrade()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(112));
        assertThat(new RenderedScripts(folder, List.of(body)).upgrades().get(0)).isEqualTo(tables);
    }

    @Test
    void everyOperationHasAMethodOfItsOwn() {
        RandomRecords random = new RandomRecords(false);
        for (Class<?> kind : RandomRecords.operations()) {
            for (int i = 0; i < 50; i++) {
                Operation operation = random.any(kind);
                ScriptBody body =
                        JavaRendering.render(List.of(RenderedStep.of(operation)), List.of(), Portable.nothing());
                assertThat(String.join("\n", body.upgrade()))
                        .doesNotContain("op.apply(", "new Change", "new " + kind.getSimpleName());
            }
        }
    }

    @Test
    void noLineExceedsTheUsualLength() {
        RandomRecords random = new RandomRecords(false);
        for (Class<?> kind : RandomRecords.operations()) {
            Operation operation = random.any(kind);
            assertThat(JavaRendering.render(List.of(RenderedStep.of(operation)), List.of(), Portable.nothing())
                            .upgrade())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(112));
        }
    }
}
