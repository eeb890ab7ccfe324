package io.limbeck.migrate.internal.sink;

import java.sql.Connection;
import java.time.Duration;
import java.util.function.Function;

/** What a sink knows of the database behind its connection. */
public interface TargetDatabase {
    /** How long to wait for locks of others. */
    Duration lockTimeout();

    /** Reads over another connection, after the sink's own one was lost. */
    <T> T readAfterLoss(Function<Connection, T> work);
}
