package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.internal.rewrite.OperationCases;
import io.limbeck.migrate.op.Action;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.Execute;
import java.util.Optional;
import java.util.function.Function;

/** The trace that an operation's first statement leaves in the catalogue; empty where it leaves none that is certain. */
final class OperationTrace extends OperationCases<Optional<Trace>> {
    private final Function<String, Optional<Trace>> traceOfSql;

    /** @param traceOfSql the trace of a statement of the script's own */
    OperationTrace(Function<String, Optional<Trace>> traceOfSql) {
        this.traceOfSql = traceOfSql;
    }

    @Override
    public Optional<Trace> creates(Action.Creates action) {
        return Optional.of(new Trace.Existence(action.subject(), true));
    }

    @Override
    public Optional<Trace> drops(Action.Drops action) {
        return Optional.of(new Trace.Existence(action.subject(), false));
    }

    @Override
    public Optional<Trace> renames(Action.Renames action) {
        return Optional.of(new Trace.Renaming(action.subject(), action.renamed()));
    }

    @Override
    public Optional<Trace> alters(Action.Alters action) {
        return Optional.empty();
    }

    /** Sets the column's properties, whatever they are now, unless it renames it or converts its values. */
    @Override
    public Optional<Trace> alterColumn(AlterColumn operation) {
        boolean repeatable = operation.change().name().isEmpty()
                && operation.change().using().isEmpty();
        return repeatable ? Optional.of(new Trace.Repeatable()) : Optional.empty();
    }

    @Override
    public Optional<Trace> commentTable(CommentTable operation) {
        return Optional.of(new Trace.Repeatable());
    }

    @Override
    public Optional<Trace> alterTableOptions(AlterTableOptions operation) {
        return Optional.of(new Trace.Repeatable());
    }

    @Override
    public Optional<Trace> rows(Action.Rows action) {
        return Optional.empty();
    }

    @Override
    public Optional<Trace> consists(Action.Consists action) {
        return Optional.empty();
    }

    @Override
    public Optional<Trace> opaque(Action.Opaque action) {
        return Optional.empty();
    }

    @Override
    public Optional<Trace> execute(Execute operation) {
        return traceOfSql.apply(operation.sql());
    }
}
