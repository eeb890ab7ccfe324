package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows pass through and are never held: a heap that could not hold them is enough. The full figures are in docs/benchmarks.md. */
public abstract class MemoryContract extends DatabaseContract {
    /** Few and wide, which takes a database less time than many; together they are 60 MB, more than any heap here. */
    private static final int ROWS = 15_000;

    private static final String MANY =
            """
            op.createTable("many", column("id", integer()), column("name", varchar(4500)), column("up", varchar(4500)), primaryKey("id"));
            String wide = "x".repeat(4000);
            op.bulkInsert("many", List.of("id", "name"), java.util.stream.IntStream.range(0, %d)
                    .mapToObj(i -> row(i, wide + i))%s);
            """;

    /** Of the process that migrates. */
    protected String heap() {
        return "-Xmx40m";
    }

    @Test
    final void bulkInsertBackfillAndAlterationNeedNoMoreHeapForMoreRows() throws InterruptedException {
        TestProject project = project()
                .java(
                        "a1",
                        MANY.replace("java.util.stream", "() -> java.util.stream")
                                .formatted(ROWS, ".iterator()"),
                        "")
                .java("b2 down: a1", "op.backfill(\"many\", \"id\", \"up = upper(name)\", \"up IS NULL\");", "")
                .java(
                        "c3 down: b2",
                        "op.alterColumn(\"many\", \"name\", column -> column.type(varchar(5000)).notNull());",
                        "");

        try (MigrateProcess process = MigrateProcess.start(project, db().url(), heap())) {
            process.go();
            assertThat(process.exitStatus()).isZero();
        }

        assertThat(db().number("SELECT count(*) FROM many WHERE up LIKE 'XXX%' AND name IS NOT NULL"))
                .isEqualTo(ROWS);
    }

    /** That what passes there would not fit: the same rows, held. */
    final void rowsThatAreHeldAreTooMany() throws InterruptedException {
        TestProject project = project().java("a1", MANY.formatted(ROWS, ".toList()"), "");

        try (MigrateProcess process = MigrateProcess.start(project, db().url(), heap())) {
            process.go();
            assertThat(process.readLine()).contains("OutOfMemoryError");
            assertThat(process.exitStatus()).isEqualTo(1);
        }
    }
}
