package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;

/** Inserts rows in batches; the rows are iterated once per run, and only one batch is held in memory. */
public record BulkInsert(TableName table, List<String> columns, Iterable<Row> rows) implements Operation {
    public BulkInsert {
        requireNonNull(table, "table");
        requireNonNull(rows, "rows");
        columns = List.copyOf(columns);
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
        return visitor.bulkInsert(this);
    }
}
