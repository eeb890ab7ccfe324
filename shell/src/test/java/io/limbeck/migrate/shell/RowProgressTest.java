package io.limbeck.migrate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.schema.TableName;
import org.junit.jupiter.api.Test;

class RowProgressTest {
    private static final TableName USERS = TableName.of("users");
    private static final TableName ORDERS = TableName.of("orders");

    private long seconds;
    private final RowProgress progress = new RowProgress(() -> seconds * 1_000_000_000L);

    @Test
    void oneLineInTenSecondsShowsRowsAndRate() {
        assertThat(progress.backfilled(USERS, 10_000)).isEmpty();
        seconds = 9;
        assertThat(progress.backfilled(USERS, 910_000)).isEmpty();
        seconds = 10;
        assertThat(progress.backfilled(USERS, 1_010_000))
                .contains("backfilling users: 1,010,000 rows so far, 100,000 per second");
        seconds = 19;
        assertThat(progress.backfilled(USERS, 1_110_000)).isEmpty();
        seconds = 20;
        assertThat(progress.backfilled(USERS, 1_210_000))
                .contains("backfilling users: 1,210,000 rows so far, 60,000 per second");
    }

    @Test
    void nextBackfillStartsAgain() {
        progress.backfilled(USERS, 10_000);
        seconds = 11;
        assertThat(progress.backfilled(ORDERS, 10_000)).isEmpty();
        assertThat(progress.backfilled(ORDERS, 5_000)).isEmpty();
    }
}
