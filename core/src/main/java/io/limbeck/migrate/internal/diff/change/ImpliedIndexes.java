package io.limbeck.migrate.internal.diff.change;

import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The indexes that come with a table's foreign keys, where a database makes them; they are made and go with the table. */
public final class ImpliedIndexes {
    private ImpliedIndexes() {}

    public static List<Index> without(Table table, List<Index> indexes, SchemaPair sides) {
        return sides.has(Trait.FOREIGN_KEYS_MAKE_INDEXES) ? without(table, indexes) : indexes;
    }

    public static List<Index> without(Table table, List<Index> indexes) {
        Set<Object> implied = new HashSet<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Constraint.ForeignKey key) {
                key.name()
                        .ifPresent(name -> implied.add(Index.on(
                                name,
                                table.name(),
                                key.columns().stream().map(IndexKey::column).toList())));
            }
        }
        return indexes.stream().filter(index -> !implied.contains(index)).toList();
    }
}
