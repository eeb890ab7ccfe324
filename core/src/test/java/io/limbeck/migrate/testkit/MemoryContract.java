package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows pass through and are never held: a heap that could not hold them is enough. The full figures are in docs/benchmarks.md. */
final class MemoryContract extends DatabaseTest {
    /** Few and wide, which takes a database less time than many; together they are 60 MB, more than any heap here. */
    static final int ROWS = 15_000;

    static final String MANY =
            """
            op.createTable("many", column("id", integer()), column("name", varchar(4500)), column("up", varchar(4500)), primaryKey("id"));
            String wide = "x".repeat(4000);
            op.bulkInsert("many", List.of("id", "name"), java.util.stream.IntStream.range(0, %d)
                    .mapToObj(i -> row(i, wide + i))%s);
            """;

    @Test
    void bulkInsertBackfillAndAlterationNeedNoMoreHeapForMoreRows() throws InterruptedException {
        TestProject project = project()
                .java(
                        "a1",
                        MANY.replace("java.util.stream", "() -> java.util.stream")
                                .formatted(ROWS, ".iterator()"),
                        "")
                .java("b2 down: a1", "op.backfill(\"many\", \"id\", \"up = upper(name)\", \"up IS NULL\", 500);", "")
                .java(
                        "c3 down: b2",
                        "op.alterColumn(\"many\", \"name\", column -> column.type(varchar(5000)).notNull());",
                        "");

        try (MigrateProcess process =
                MigrateProcess.start(project, db().url(), product().smallHeap())) {
            process.go();
            assertThat(process.exitStatus()).isZero();
        }

        assertThat(db().number("SELECT count(*) FROM many WHERE up LIKE 'XXX%' AND name IS NOT NULL"))
                .isEqualTo(ROWS);
    }
}
