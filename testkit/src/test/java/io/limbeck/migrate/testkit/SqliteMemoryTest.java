package io.limbeck.migrate.testkit;

import org.junit.jupiter.api.Test;

final class SqliteMemoryTest extends MemoryContract implements OnSqlite {
    @Test
    void heapIsTooSmallForRowsThatAreHeld() throws InterruptedException {
        rowsThatAreHeldAreTooMany();
    }
}
