package io.limbeck.migrate.internal.diff;

import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import java.util.List;

/** The columns that an index names; what expressions speak of is not looked at. */
final class IndexColumns {
    private IndexColumns() {}

    static List<String> of(Index index) {
        return index.keys().stream()
                .filter(IndexKey.OfColumn.class::isInstance)
                .map(key -> ((IndexKey.OfColumn) key).column())
                .toList();
    }
}
