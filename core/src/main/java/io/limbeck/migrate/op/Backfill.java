package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.TableName;
import java.util.Optional;

/**
 * Sets values in the rows of a table that need it, some rows at a time by their key, each batch in a transaction of its own; what is
 * done stays done when it is interrupted, and the next run goes on with the rows that still need it.
 *
 * @param key a unique, not null column, by which the rows are walked
 * @param set what follows SET: {@code full_name = first_name || ' ' || last_name}
 * @param where which rows still need it; must no longer hold for a row that is done
 * @param batchRows how many rows one transaction changes at most
 */
public record Backfill(TableName table, String key, String set, String where, int batchRows) implements Operation {
    /** How many rows one transaction changes where nobody gives another number. */
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
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.backfill(this);
    }
}
