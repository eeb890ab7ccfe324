package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What passes in {@link MemoryContract} would not fit: the same rows, held. */
@On("sqlite")
final class SqliteMemoryTest extends DatabaseTest {
    @Test
    void heapIsTooSmallForRowsThatAreHeld() throws InterruptedException {
        TestProject project = project().java("a1", MemoryContract.MANY.formatted(MemoryContract.ROWS, ".toList()"), "");

        try (MigrateProcess process =
                MigrateProcess.start(project, db().url(), product().smallHeap())) {
            process.go();
            assertThat(process.readLine()).contains("OutOfMemoryError");
            assertThat(process.exitStatus()).isEqualTo(1);
        }
    }
}
