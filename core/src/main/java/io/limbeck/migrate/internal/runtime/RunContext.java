package io.limbeck.migrate.internal.runtime;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.config.TransactionMode;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.history.Bookkeeping;
import io.limbeck.migrate.internal.journal.Journal;
import io.limbeck.migrate.internal.operations.NamingConvention;
import io.limbeck.migrate.internal.sink.JdbcSink;
import io.limbeck.migrate.internal.sink.LockWaits;
import io.limbeck.migrate.internal.sink.StatementSink;
import io.limbeck.migrate.internal.stop.StoppedException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan is run with, whichever plan it is.
 *
 * @param naming what constraints are called that scripts give no name
 * @param arguments what the command gives to scripts
 * @param journal the account of statements that are committed before their revision ends
 */
public record RunContext(
        StatementSink sink,
        Bookkeeping books,
        TransactionMode mode,
        MigrationListener listener,
        Clock clock,
        NamingConvention naming,
        Map<String, String> arguments,
        Journal journal) {
    public RunContext {
        requireNonNull(sink, "sink");
        requireNonNull(books, "books");
        requireNonNull(mode, "mode");
        requireNonNull(listener, "listener");
        requireNonNull(clock, "clock");
        requireNonNull(naming, "naming");
        arguments = Map.copyOf(arguments);
        requireNonNull(journal, "journal");
    }

    Dialect dialect() {
        return books.dialect();
    }

    /** How long statements wait for locks of others; empty where there are no others. */
    Optional<LockWaits> lockWaits() {
        return sink.live().flatMap(JdbcSink::lockWaits);
    }

    /** Present if the run is being stopped: any failure then is due to that. */
    Optional<StoppedException> stopped() {
        return sink.live().flatMap(JdbcSink::stopped);
    }
}
