package io.limbeck.migrate.shell;

import io.limbeck.migrate.schema.TableName;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lines about work on many rows: one in ten seconds, so that short work prints none and long work does not fill a log. */
final class RowProgress {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);

    private final LongSupplier nanos;
    private @Nullable TableName table;
    private long begun;
    private long rowsThen;
    private long printed;

    /** @param nanos a clock like {@link System#nanoTime} */
    RowProgress(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The line to print now, if it is time for one. */
    Optional<String> backfilled(TableName of, long rows) {
        long now = nanos.getAsLong();
        if (!of.equals(table) || rows < rowsThen) {
            table = of;
            begun = now;
            rowsThen = rows;
            printed = now;
            return Optional.empty();
        }
        if (now - printed < PAUSE) {
            return Optional.empty();
        }
        printed = now;
        long perSecond = (rows - rowsThen) * TimeUnit.SECONDS.toNanos(1) / (now - begun);
        return Optional.of(
                String.format(Locale.ROOT, "backfilling %s: %,d rows so far, %,d per second", of, rows, perSecond));
    }
}
