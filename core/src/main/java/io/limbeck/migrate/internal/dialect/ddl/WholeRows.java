package io.limbeck.migrate.internal.dialect.ddl;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.error.Words;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.Row;
import java.util.Iterator;

/**
 * The rows of an insert as they come, each held to a value for each column: a driver would take one that is missing from the row
 * before.
 */
record WholeRows(BulkInsert insert) implements Iterable<Row> {
    WholeRows {
        requireNonNull(insert, "insert");
    }

    @Override
    public Iterator<Row> iterator() {
        Iterator<Row> rows = insert.rows().iterator();
        return new Iterator<>() {
            private long number;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                number++;
                return whole(rows.next(), number);
            }
        };
    }

    private Row whole(Row row, long number) {
        if (row.values().size() != insert.columns().size()) {
            throw new UsageException(
                    "Row " + number + " for " + insert.table() + " has "
                            + Words.count(row.values().size(), "value") + " for the columns "
                            + Words.list(insert.columns()) + ".",
                    "Give each row a value for each column, or null.");
        }
        return row;
    }
}
