package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.Presence;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import io.limbeck.migrate.internal.sink.StatementSink;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.TableName;
import java.sql.SQLException;
import java.util.Optional;

/** Tells by the catalogue whether an operation was carried out that was begun and not seen to end. */
final class CatalogueWitness {
    private final Dialect dialect;
    private final StatementSink sink;

    CatalogueWitness(Dialect dialect, StatementSink sink) {
        this.dialect = dialect;
        this.sink = sink;
    }

    /**
     * Whether the statement was carried out, where that can be seen; false as well for what does no harm when it runs again.
     *
     * @param doubt a statement of the operation: that it is what the operation is about is known of the first alone
     */
    Optional<Boolean> applied(Operation operation, JournalRow doubt) {
        if (operation instanceof Guarded || operation instanceof Backfill) {
            return Optional.of(false);
        } else if (doubt.part() != 1) {
            return said(doubt.statement());
        } else if (operation instanceof Execute execute) {
            return said(execute.sql());
        } else if (Guarded.canGuard(operation)) {
            return applied(new Thing(operation, new Guarded(operation).makes()));
        }
        return isHarmless(operation) ? Optional.of(false) : renamed(operation);
    }

    private Optional<Boolean> said(String sql) {
        return WitnessedSql.of(sql, dialect, sink.connection()).flatMap(this::applied);
    }

    /** What shows in the catalogue whether a statement was carried out. */
    sealed interface Trace {}

    /**
     * It is there when the statement was carried out, or is not.
     *
     * @param operation one that makes or drops it
     */
    record Thing(Operation operation, boolean makes) implements Trace {}

    /**
     * It has either name.
     *
     * @param before an operation that drops it under its old name
     * @param after one that drops it under its new name
     */
    record Renaming(Operation before, Operation after) implements Trace {}

    /** It does no harm when it runs again. */
    record Repeatable() implements Trace {}

    private Optional<Boolean> applied(Trace trace) {
        if (trace instanceof Thing thing) {
            return isPartOfNothing(thing.operation)
                    ? Optional.empty()
                    : Optional.of(isThere(thing.operation) == thing.makes);
        } else if (trace instanceof Renaming renaming) {
            return renamed(renaming.before, renaming.after);
        }
        return Optional.of(false);
    }

    /** That a column is gone says nothing when its table is gone too. */
    private boolean isPartOfNothing(Operation operation) {
        boolean part = operation instanceof AddColumn
                || operation instanceof DropColumn
                || operation instanceof AddConstraint
                || operation instanceof DropConstraint
                || operation instanceof CreateIndex
                || operation instanceof DropIndex;
        try {
            return part && !dialect.tableExists(sink.connection(), Presence.nameOf(operation));
        } catch (SQLException e) {
            throw new StatementFailedException("(reading the catalogue)", e);
        }
    }

    /** Says all that the thing shall be, whatever it is now. */
    private static boolean isHarmless(Operation operation) {
        return operation instanceof CommentTable
                || operation instanceof AlterTableOptions
                || (operation instanceof AlterColumn alter
                        && alter.change().name().isEmpty()
                        && alter.change().using().isEmpty());
    }

    private Optional<Boolean> renamed(Operation operation) {
        if (operation instanceof RenameTable rename) {
            TableName after = new TableName(rename.table().schema(), rename.newName());
            return renamed(new DropTable(rename.table(), Optional.empty()), new DropTable(after, Optional.empty()));
        } else if (operation instanceof RenameColumn rename) {
            return renamed(
                    new DropColumn(rename.table(), rename.column(), Optional.empty()),
                    new DropColumn(rename.table(), rename.newName(), Optional.empty()));
        } else if (operation instanceof RenameIndex rename) {
            return renamed(
                    new DropIndex(rename.table(), rename.index(), Optional.empty(), false),
                    new DropIndex(rename.table(), rename.newName(), Optional.empty(), false));
        } else if (operation instanceof RenameConstraint rename) {
            return renamed(
                    DropConstraint.named(rename.table(), rename.constraint()),
                    DropConstraint.named(rename.table(), rename.newName()));
        }
        return Optional.empty();
    }

    /** Both or neither there: somebody else has been at work. */
    private Optional<Boolean> renamed(Operation before, Operation after) {
        boolean old = isThere(before);
        boolean renamed = isThere(after);
        return old == renamed ? Optional.empty() : Optional.of(renamed);
    }

    private boolean isThere(Operation operation) {
        try {
            return dialect.isThere(operation, sink.connection());
        } catch (SQLException e) {
            throw new StatementFailedException("(reading the catalogue)", e);
        }
    }
}
