package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows pass through and are never held: a heap that could not hold them is enough. The full figures are in docs/benchmarks.md. */
public abstract class MemoryContract extends DatabaseContract {
    /** Were they held, they would need far more than the heap. */
    protected int rows() {
        return 150_000;
    }

    @Test
    final void bulkInsertBackfillAndAlterationNeedNoMoreHeapForMoreRows() throws InterruptedException {
        TestProject project = project()
                .java(
                        "a1",
                        """
                        op.createTable("many", column("id", integer()), column("name", varchar(450)), column("up", varchar(450)), primaryKey("id"));
                        String wide = "x".repeat(400);
                        op.bulkInsert("many", List.of("id", "name"), () -> java.util.stream.IntStream.range(0, %d)
                                .mapToObj(i -> row(i, wide + i)).iterator());
                        """
                                .formatted(rows()),
                        "")
                .java("b2 down: a1", "op.backfill(\"many\", \"id\", \"up = upper(name)\", \"up IS NULL\");", "")
                .java(
                        "c3 down: b2",
                        "op.alterColumn(\"many\", \"name\", column -> column.type(varchar(500)).notNull());",
                        "");

        try (MigrateProcess process = MigrateProcess.start(project, db().url(), "-Xmx40m")) {
            process.go();
            assertThat(process.exitStatus()).isZero();
        }

        assertThat(db().number("SELECT count(*) FROM many WHERE up LIKE 'XXX%' AND name IS NOT NULL"))
                .isEqualTo(rows());
    }
}
