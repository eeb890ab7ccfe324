package io.limbeck.migrate.internal.history;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.graph.PlanStep;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import io.limbeck.migrate.internal.sink.StatementSink;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a step writes to our own tables: its change of the version rows, and its line in the history.
 *
 * @param user who runs it, by the operating system
 */
public record Bookkeeping(
        Dialect dialect, VersionTable versions, HistoryTable history, String user, String host, String toolVersion) {
    public Bookkeeping {
        requireNonNull(dialect, "dialect");
        requireNonNull(versions, "versions");
        requireNonNull(history, "history");
        requireNonNull(user, "user");
        requireNonNull(host, "host");
        requireNonNull(toolVersion, "toolVersion");
    }

    /** The statements that create the missing ones of the two tables. */
    public List<SqlWork> tables(boolean versionsThere, boolean historyThere) {
        List<SqlWork> work = new ArrayList<>();
        if (!versionsThere) {
            work.addAll(dialect.compiler().compile(versions.create()));
        }
        if (!historyThere) {
            work.addAll(dialect.compiler().compile(history.create()));
        }
        return work;
    }

    /** The version rows that a connection sees. */
    public List<String> versionRows(Connection connection) {
        try {
            return versions.read(connection).orElse(List.of());
        } catch (SQLException e) {
            throw new StatementFailedException("(reading " + versions.name() + ")", e);
        }
    }

    public void record(PlanStep step, String checksum, Instant started, long millis, StatementSink sink) {
        versions.change(step.change()).forEach(sink::runOnOneRow);
        dialect.compiler()
                .compile(history.insert(entry(step, checksum, started, millis, HistoryEntry.DONE)))
                .forEach(sink::run);
    }

    /** In a transaction of its own; where the failed step was to create the history, there is nowhere to write. */
    public void recordFailure(PlanStep step, String checksum, Instant started, long millis, StatementSink sink)
            throws SQLException {
        if (dialect.catalogue().tableExists(sink.connection(), history.name())) {
            sink.begin();
            dialect.compiler()
                    .compile(history.insert(entry(step, checksum, started, millis, HistoryEntry.FAILED)))
                    .forEach(sink::run);
            sink.commit();
        }
    }

    private HistoryEntry entry(PlanStep step, String checksum, Instant started, long millis, String outcome) {
        return new HistoryEntry(
                step.revision().id(),
                step.direction(),
                step.revision().message(),
                checksum,
                started,
                millis,
                user,
                host,
                toolVersion,
                outcome);
    }
}
