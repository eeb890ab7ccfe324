package io.limbeck.migrate.internal.database;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.LockTimeoutException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.FailureKind;
import io.limbeck.migrate.internal.dialect.FileCopy;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.operations.NamingConvention;
import io.limbeck.migrate.internal.sink.Refusals;
import io.limbeck.migrate.internal.sink.TargetDatabase;
import io.limbeck.migrate.internal.stop.Stop;
import io.limbeck.migrate.internal.stop.StoppedException;
import io.limbeck.migrate.model.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The configured database: opens a connection for each unit of work, and turns SQL errors into messages. Not thread-safe. */
public final class Database implements TargetDatabase {
    /** At a connection that was lost: the server may not have noticed, and this side has nothing else to do. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private Dialect dialect;

    /** Of the first connection. */
    @Nullable
    private ServerVersion server;

    private final String displayUrl;
    private final ConnectionRequest request;
    private final Duration lockTimeout;
    private final Optional<Duration> silence;
    private final Patience patience;
    private final Stop stop;
    private boolean held;

    /**
     * @param dialect that of the URL
     * @param displayUrl the URL for messages, without any password
     * @param request how to connect; its access is replaced by what the work needs
     * @param silence how long the server may leave a statement without an answer
     * @param patience how long to wait for a database that is not there yet, and who hears of it
     * @param stop ends what {@link #write} does
     */
    public Database(
            Dialect dialect,
            String displayUrl,
            ConnectionRequest request,
            Duration lockTimeout,
            Optional<Duration> silence,
            Patience patience,
            Stop stop) {
        this.dialect = requireNonNull(dialect, "dialect");
        this.displayUrl = requireNonNull(displayUrl, "displayUrl");
        this.request = requireNonNull(request, "request");
        this.lockTimeout = requireNonNull(lockTimeout, "lockTimeout");
        this.silence = requireNonNull(silence, "silence");
        this.patience = requireNonNull(patience, "patience");
        this.stop = requireNonNull(stop, "stop");
    }

    /** What is known of it: from the URL, and after the first connection from the server. */
    public Dialect dialect() {
        return dialect;
    }

    /** The URL for messages. */
    public String displayUrl() {
        return displayUrl;
    }

    /** The JDBC URL, without credentials. */
    public String url() {
        return request.url();
    }

    @Override
    public Duration lockTimeout() {
        return lockTimeout;
    }

    /** Whether there is something to connect to; a SQLite file that does not exist yet is an empty database. */
    public boolean exists() {
        return dialect.urls().exists(request.url());
    }

    /** How it copies itself; empty where a command has to. */
    public Optional<FileCopy> fileCopy() {
        return dialect.backups().fileCopy(request);
    }

    /** The server, or as it will be: an engine without a server is this process's own. */
    public ServerVersion server() {
        if (server != null) {
            return server;
        } else if (exists()) {
            return read(ServerVersion::of);
        }
        try (Connection engine = stage()) {
            return ServerVersion.of(engine);
        } catch (SQLException e) {
            throw refused("Cannot close an in-memory database.", e);
        }
    }

    /** Whether it is in the memory of this process. */
    public boolean isInMemory() {
        return dialect.urls().isInMemory(request.url());
    }

    /** Read-only; nothing is written or created. */
    public <T> T read(Function<Connection, T> work) {
        return connected(Access.READ, work);
    }

    /**
     * Looks when the session is gone on which {@link #write} works, whose connection was lost: what it was sent before may still be on
     * its way, and is seen then.
     *
     * @throws LockTimeoutException when the server does not end that session soon
     */
    @Override
    public <T> T readAfterLoss(Function<Connection, T> work) {
        return connected(Access.READ, connection -> {
            LockWait wait = new LockWait(LONGEST_LOOK, holder -> {});
            try {
                dialect.sessions().limitSilence(connection, LONGEST_LOOK);
                if (!dialect.locks().lockToWork(connection, wait)) {
                    throw notGot(wait);
                }
            } catch (SQLException e) {
                throw notOpened(e);
            }
            return work.apply(connection);
        });
    }

    /** Migrates: the lock is taken before the first read and held until the work is done. */
    public <T> T write(Function<Connection, T> work) {
        return held ? working(work) : underLock(() -> working(work));
    }

    /** Several pieces of work, of which those that write need no lock of their own. */
    public <T> T locked(Supplier<T> work) {
        try {
            return underLock(() -> {
                held = true;
                return work.get();
            });
        } finally {
            held = false;
        }
    }

    private <T> T underLock(Supplier<T> work) {
        try (MigrationLock lock = lock();
                LockWatch watch = LockWatch.over(lock, stop)) {
            requireNonNull(watch, "watch");
            return work.get();
        }
    }

    private <T> T working(Function<Connection, T> work) {
        begin();
        try {
            return connected(Access.WRITE, connection -> {
                stop.worksOn(connection);
                lockToWork(connection);
                return work.apply(connection);
            });
        } finally {
            stop.end();
        }
    }

    private void lockToWork(Connection connection) {
        LockWait wait = new LockWait(lockTimeout, this::tellWaiting);
        try {
            if (!dialect.locks().lockToWork(connection, wait)) {
                throw notGot(wait);
            }
        } catch (SQLException e) {
            throw notOpened(e);
        }
    }

    private void begin() {
        try {
            stop.begin();
        } catch (StoppedException stopped) {
            throw stopped.during("", Optional.empty(), "Nothing was changed.");
        }
    }

    /**
     * Tries something on an empty database of the same product and version, of which nothing is left.
     *
     * @param other another database that may be used for it
     * @param use what for
     * @param naming the names of constraints that scripts leave out
     * @param arguments what scripts can read
     */
    public <T> T scratch(
            Optional<ConnectionRequest> other,
            ScratchUse use,
            NamingConvention naming,
            Map<String, String> arguments,
            Function<ScratchDatabase, T> work) {
        try {
            return dialect.scratches()
                    .inScratch(
                            request,
                            other,
                            use,
                            connection ->
                                    work.apply(new ScratchDatabase(meet(connection), dialect, naming, arguments)));
        } catch (SQLException e) {
            throw refused("Cannot create a scratch database next to " + displayUrl + ".", e);
        }
    }

    /**
     * Follows a text on an empty database of the same product, of which nothing is left; foreign keys are enforced as they may be
     * on the live one.
     *
     * @param other another database that may be used for it
     */
    public <T> T staged(Optional<ConnectionRequest> other, ScratchUse use, Function<Connection, T> work) {
        try {
            return dialect.scratches().inScratch(request, other, use, connection -> {
                try (Statement statement = meet(connection).createStatement()) {
                    for (String sql : dialect.foreignKeys().on()) {
                        statement.execute(sql);
                    }
                }
                return work.apply(connection);
            });
        } catch (SQLException e) {
            throw refused("Cannot create a scratch database next to " + displayUrl + ".", e);
        }
    }

    private MigrationLock lock() {
        try {
            LockWait wait = new LockWait(lockTimeout, this::tellWaiting);
            return patience.until(dialect, displayUrl, limit -> dialect.locks()
                            .lock(request.with(Access.WRITE).within(limit), wait))
                    .orElseThrow(() -> notGot(wait));
        } catch (SQLException e) {
            throw notOpened(e);
        }
    }

    private LockTimeoutException notGot(LockWait wait) {
        return new LockTimeoutException(
                "Another migration holds the lock of " + displayUrl + holder(wait.holder()) + ".",
                "It was not released within " + lockTimeout.toSeconds() + " s.",
                null);
    }

    private MigrateException notOpened(SQLException refusal) {
        String user = request.username().map(name -> " as " + name).orElse("");
        String what = "Cannot open " + displayUrl + user + ".";
        return dialect.failures().kindOf(refusal) == FailureKind.DENIED
                ? Refusals.notLetIn(dialect, what, refusal)
                : refused(what, refusal);
    }

    /** An empty database in memory, see {@link io.limbeck.migrate.internal.dialect.Scratches#stage}. */
    public Connection stage() {
        try {
            return dialect.scratches().stage(request.driver());
        } catch (SQLException e) {
            throw refused("Cannot open an in-memory database.", e);
        }
    }

    private void tellWaiting(Optional<String> holder) {
        patience.listener()
                .waiting("waiting up to " + lockTimeout.toSeconds() + " s for another migration of " + displayUrl
                        + holder(holder));
    }

    private static String holder(Optional<String> holder) {
        return holder.isPresent() ? " (" + holder.get() + ")" : "";
    }

    private <T> T connected(Access access, Function<Connection, T> work) {
        try (Connection connection = patience.until(dialect, displayUrl, limit -> dialect.sessions()
                .connect(request.with(access).within(limit)))) {
            if (silence.isPresent()) {
                dialect.sessions().limitSilence(connection, silence.get());
            }
            return work.apply(meet(connection));
        } catch (SQLException e) {
            throw notOpened(e);
        }
    }

    private Connection meet(Connection connection) throws SQLException {
        if (server == null) {
            dialect = Dialects.of(dialect, connection);
            server = ServerVersion.of(connection);
        }
        return connection;
    }

    /** The failure to report when {@code refusal} met something that is not part of a script. */
    public MigrateException refused(String what, SQLException refusal) {
        return Refusals.outsideOfScripts(dialect, what, refusal);
    }
}
