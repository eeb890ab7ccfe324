package io.limbeck.migrate.internal.diff.change;

import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import java.util.List;

/** The columns that an index names; what expressions speak of is not looked at. */
public final class IndexColumns {
    private IndexColumns() {}

    public static List<String> of(Index index) {
        return index.keys().stream()
                .filter(IndexKey.OfColumn.class::isInstance)
                .map(key -> ((IndexKey.OfColumn) key).column())
                .toList();
    }
}
