package io.limbeck.migrate.internal.rehearsal;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.TableRewrite;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** No database: what its operations do is known only as far as no definition matters. */
public final class UnknownDefinitions implements Definitions {
    private final Dialect dialect;
    private final Optional<String> why;
    private boolean needed;

    private UnknownDefinitions(Dialect dialect, Optional<String> why) {
        this.dialect = requireNonNull(dialect, "dialect");
        this.why = why;
    }

    /** Definitions are unknown: an operation that might depend on one is refused, and so is everything after it. */
    public static UnknownDefinitions notAsked(Dialect dialect) {
        return new UnknownDefinitions(dialect, Optional.empty());
    }

    /**
     * They cannot be had.
     *
     * @param why sentences
     */
    public static UnknownDefinitions notAvailable(Dialect dialect, String why) {
        return new UnknownDefinitions(dialect, Optional.of(why));
    }

    /** Whether an operation was refused for lack of a definition, however its script handled that. */
    public boolean needed() {
        return needed;
    }

    @Override
    public List<SqlWork> compile(Operation operation) {
        if (why.isEmpty() && dialect.compiler().dependsOnDefinition(operation)) {
            throw needed(operation);
        }
        try {
            return dialect.compiler().compile(operation);
        } catch (DefinitionNeededException unknown) {
            needed = true;
            throw unknown.because(why.orElse(""));
        }
    }

    private DefinitionNeededException needed(Operation operation) {
        needed = true;
        return DefinitionNeededException.of(dialect.facts().displayName(), operation.label());
    }

    @Override
    public Optional<TableRewrite> rewrite(Operation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Operation> unguarded(Guarded guarded) {
        if (why.isEmpty()) {
            throw needed(guarded.operation());
        }
        return Optional.of(guarded);
    }

    @Override
    public Optional<SQLException> ran(String sql) {
        return Optional.empty();
    }

    @Override
    public void begin(boolean withoutForeignKeys) {}

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public void lost(String reason) {}
}
