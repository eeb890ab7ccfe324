package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/**
 * Updates the rows of a table that need it, in batches along a key, each batch in its own transaction. After an interruption, finished
 * batches remain, and the next run continues with the rows that still need it.
 *
 * @param key a unique column without nulls, by which the rows are processed in order
 * @param set what follows SET: {@code full_name = first_name || ' ' || last_name}
 * @param where which rows still need it; must no longer be true for a finished row
 * @param batchRows the maximum number of rows per transaction
 */
public record Backfill(TableName table, String key, String set, String where, int batchRows) implements Operation {
    /** The default number of rows per transaction. */
    public static final int USUAL_ROWS = 10_000;

    public Backfill {
        requireNonNull(table, "table");
        requireNonNull(key, "key");
        requireNonNull(set, "set");
        requireNonNull(where, "where");
        if (batchRows < 1) {
            throw new IllegalArgumentException("A batch has at least one row, not " + batchRows + ".");
        }
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.empty();
    }

    @Override
    public Action action() {
        return new Action.Rows(table);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.backfill(this);
    }
}
