package io.limbeck.migrate.internal.rehearsal;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.ForeignKeySuspension;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.TableRewrite;
import io.limbeck.migrate.internal.dialect.scratch.LeavesScratchException;
import io.limbeck.migrate.internal.sink.Refusals;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import io.limbeck.migrate.internal.sql.StatementHead;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A database of our own that follows a text or a plan statement by statement, without its rows. Each operation is compiled there as it
 * would be on the live database.
 */
public final class Rehearsal implements Definitions {
    private final Dialect dialect;
    private final Connection stage;
    private final List<String> gaps;
    private Optional<String> doubt = Optional.empty();
    private ForeignKeySuspension suspension = ForeignKeySuspension.NONE;

    /**
     * @param stage holds the definitions with which the text begins
     * @param gaps what it lacks of them, a sentence each: a refusal is then no proof
     */
    public Rehearsal(Dialect dialect, Connection stage, List<String> gaps) {
        this.dialect = requireNonNull(dialect, "dialect");
        this.stage = requireNonNull(stage, "stage");
        this.gaps = List.copyOf(gaps);
    }

    @Override
    public List<SqlWork> compile(Operation operation) {
        if (doubt.isEmpty()) {
            return reading(() -> dialect.compiler().compile(operation, stage));
        } else if (!dialect.compiler().dependsOnDefinition(operation)) {
            return dialect.compiler().compile(operation);
        }
        throw DefinitionNeededException.of(dialect.facts().displayName(), operation.label())
                .because(doubt.get());
    }

    @Override
    public Optional<TableRewrite> rewrite(Operation operation) {
        return doubt.isEmpty() ? reading(() -> dialect.compiler().rewrite(operation, stage)) : Optional.empty();
    }

    @Override
    public Optional<Operation> unguarded(Guarded guarded) {
        if (doubt.isPresent()) {
            throw DefinitionNeededException.of(
                            dialect.facts().displayName(), guarded.operation().label())
                    .because(doubt.get());
        }
        boolean there = reading(() -> dialect.catalogue().exists(guarded, stage));
        return there == guarded.makes() ? Optional.empty() : Optional.of(guarded.operation());
    }

    @Override
    public Optional<SQLException> ran(String sql) {
        if (dialect.transactions().isAboutRows(StatementHead.of(dialect.syntax(), sql))) {
            return Optional.empty();
        }
        try (Statement statement = stage.createStatement()) {
            statement.execute(sql);
            return Optional.empty();
        } catch (LeavesScratchException elsewhere) {
            lost(Refusals.words(elsewhere));
        } catch (SQLException refused) {
            boolean certain = doubt.isEmpty() && gaps.isEmpty();
            gaps.forEach(this::lost);
            lost("A trial on the scratch database failed at " + sql + "\n" + Refusals.words(refused));
            return certain ? Optional.of(refused) : Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public void lost(String why) {
        doubt = Optional.of(doubt.orElse(why));
    }

    static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new StatementFailedException("(reading the definitions)", e);
        }
    }

    @Override
    public void begin(boolean withoutForeignKeys) {
        reading(() -> {
            if (withoutForeignKeys) {
                suspension = dialect.foreignKeys().suspend(stage);
            }
            stage.setAutoCommit(false);
            return stage;
        });
    }

    @Override
    public void commit() {
        end(true);
    }

    @Override
    public void rollback() {
        end(false);
    }

    private void end(boolean commit) {
        reading(() -> {
            if (!commit && !stage.getAutoCommit()) {
                stage.rollback();
            }
            stage.setAutoCommit(true);
            suspension.end();
            suspension = ForeignKeySuspension.NONE;
            return stage;
        });
    }

    /** Something that is read from a database. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws SQLException;
    }
}
