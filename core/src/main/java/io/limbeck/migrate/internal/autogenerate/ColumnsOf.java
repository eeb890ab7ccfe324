package io.limbeck.migrate.internal.autogenerate;

import io.limbeck.migrate.internal.rewrite.Parts;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.TableName;
import java.util.List;

/** Takes down the columns of operations, and leaves them as they are. */
final class ColumnsOf extends Parts {
    private final List<Column> found;

    ColumnsOf(List<Column> found) {
        this.found = found;
    }

    @Override
    public Column column(TableName table, Column column) {
        found.add(column);
        return column;
    }
}
