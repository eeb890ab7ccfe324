package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.op.Row;

/** One statement that is run for each row; the rows are iterated once and never held together. */
public record SqlBatch(String sql, Iterable<Row> rows) implements SqlWork {
    public SqlBatch {
        requireNonNull(sql, "sql");
        requireNonNull(rows, "rows");
    }
}
