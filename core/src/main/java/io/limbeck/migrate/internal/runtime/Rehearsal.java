package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.error.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.ForeignKeySuspension;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.TableRewrite;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A database in memory that follows a text statement by statement, without its rows, so that what depends on the definitions at that
 * point of the text can be written down.
 *
 * <p>Made only when the first such change comes; until then the statements are remembered.
 */
public final class Rehearsal implements AutoCloseable {
    private static final Set<String> ABOUT_ROWS =
            Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "SELECT", "WITH", "VALUES", "VACUUM", "ANALYZE");

    private final Dialect dialect;
    private final Supplier<Connection> stage;
    private final List<String> before = new ArrayList<>();
    private final List<String> inTransaction = new ArrayList<>();
    private @Nullable Connection connection;
    private Optional<String> doubt = Optional.empty();
    private boolean open;
    private boolean suspended;
    private ForeignKeySuspension suspension = ForeignKeySuspension.NONE;

    /**
     * @param stage a connection to a database of our own that holds the definitions with which the text begins; throws {@link
     *     DefinitionNeededException} with the reason where they are not known
     */
    public Rehearsal(Dialect dialect, Supplier<Connection> stage) {
        this.dialect = dialect;
        this.stage = stage;
    }

    List<SqlWork> compile(Operation operation) {
        if (!dialect.dependsOnDefinition(operation)) {
            return dialect.compile(operation);
        }
        return known(
                connection -> dialect.compile(operation, connection), unknown -> withoutDefinition(operation, unknown));
    }

    /** Some are nearly always done like this; the others say that they cannot. */
    private List<SqlWork> withoutDefinition(Operation operation, DefinitionNeededException unknown) {
        try {
            return dialect.compile(operation);
        } catch (DefinitionNeededException needed) {
            throw unknown;
        }
    }

    Optional<TableRewrite> rewrite(Operation operation) {
        return dialect.dependsOnDefinition(operation)
                ? known(connection -> dialect.rewrite(operation, connection), unknown -> Optional.empty())
                : Optional.empty();
    }

    static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new StatementFailedException("(rehearsing in memory)", e);
        }
    }

    private <T> T known(Question<T> question, Function<DefinitionNeededException, T> otherwise) {
        Connection ready;
        try {
            ready = ready();
        } catch (DefinitionNeededException unknown) {
            return otherwise.apply(unknown);
        }
        return reading(() -> question.of(ready));
    }

    private Connection ready() {
        if (connection == null) {
            Connection made = stage.get();
            connection = made;
            before.forEach(this::play);
            before.clear();
            if (open) {
                start(made);
                inTransaction.forEach(this::play);
            }
        }
        if (doubt.isPresent()) {
            throw DefinitionNeededException.because(dialect.facts().displayName(), doubt.get());
        }
        return connection;
    }

    /** The text has this statement. */
    void ran(String sql) {
        if (isAboutRows(sql)) {
            return;
        } else if (connection != null) {
            play(sql);
        } else {
            (open ? inTransaction : before).add(sql);
        }
    }

    private static boolean isAboutRows(String sql) {
        int end = 0;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return ABOUT_ROWS.contains(sql.substring(0, end).toUpperCase(Locale.ROOT));
    }

    private void play(String sql) {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            doubt = Optional.of(
                    "In memory, where it was tried out, " + refused.getMessage() + " was the answer to: " + sql);
        }
    }

    private Connection connection() {
        if (connection == null) {
            throw new IllegalStateException("not made yet");
        }
        return connection;
    }

    void begin(boolean withoutForeignKeys) {
        open = true;
        suspended = withoutForeignKeys;
        if (connection != null) {
            start(connection);
        }
    }

    private void start(Connection made) {
        reading(() -> {
            if (suspended) {
                suspension = dialect.suspendForeignKeys(made);
            }
            made.setAutoCommit(false);
            return made;
        });
    }

    void commit() {
        before.addAll(inTransaction);
        end(true);
    }

    void rollback() {
        end(false);
    }

    private void end(boolean commit) {
        inTransaction.clear();
        open = false;
        Connection made = connection;
        if (made == null) {
            return;
        }
        reading(() -> {
            if (!commit) {
                made.rollback();
            }
            made.setAutoCommit(true);
            suspension.end();
            suspension = ForeignKeySuspension.NONE;
            return made;
        });
        suspended = false;
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                return; // it was in memory alone
            }
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }

    /** Something that is read from a database. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws SQLException;
    }
}
