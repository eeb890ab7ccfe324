package io.limbeck.migrate.hibernate.orm;

import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/** Indexes and unique constraints. */
final class IndexReader {
    private final Dialect dialect;
    private final Names names;

    IndexReader(Dialect dialect, Names names) {
        this.dialect = dialect;
        this.names = names;
    }

    List<Index> of(Table table) {
        TableName name = names.table(table);
        List<Index> indexes = new ArrayList<>();
        for (org.hibernate.mapping.Index index : table.getIndexes().values()) {
            Map<Selectable, String> orders = index.getSelectableOrderMap();
            List<IndexKey> keys = index.getSelectables().stream()
                    .map(part -> key(part, orders.get(part)))
                    .toList();
            indexes.add(made(names.object(index.getName()), name, keys, index.isUnique()));
        }
        for (UniqueKey key : table.getUniqueKeys().values()) {
            if (isSorted(key)) {
                List<IndexKey> keys = key.getColumns().stream()
                        .map(column -> key(column, key.getColumnOrderMap().get(column)))
                        .toList();
                indexes.add(made(names.object(key.getName()), name, keys, true));
            }
        }
        return indexes;
    }

    private static IndexKey column(String name, boolean descending) {
        IndexKey.OfColumn key = IndexKey.column(name);
        return descending ? key.desc() : key;
    }

    private static IndexKey expression(String sql, boolean descending) {
        IndexKey.OfExpression key = IndexKey.expression(sql);
        return descending ? key.desc() : key;
    }

    private static Index made(String name, TableName table, List<IndexKey> keys, boolean unique) {
        Index index = Index.on(name, table, keys);
        return unique ? index.asUnique() : index;
    }

    /** A unique {@code @Index} with a sort order, which a constraint cannot have. */
    private static boolean isSorted(UniqueKey key) {
        return key.getColumnOrderMap().values().stream().anyMatch(IndexReader::isDescending);
    }

    private static boolean isDescending(@Nullable String order) {
        return order != null && order.strip().equalsIgnoreCase("desc");
    }

    private IndexKey key(Selectable part, @Nullable String order) {
        boolean descending = isDescending(order);
        return part instanceof Column column
                ? column(names.column(column), descending)
                : expression(part.getText(dialect), descending);
    }

    /** Unique keys, with their names if they were given explicitly, and columns that are declared unique. */
    List<Constraint> uniqueKeysOf(Table table) {
        List<Constraint> uniques = new ArrayList<>();
        for (UniqueKey key : table.getUniqueKeys().values()) {
            if (!isSorted(key)) {
                Optional<String> name =
                        key.isNameExplicit() ? Optional.of(names.object(key.getName())) : Optional.empty();
                uniques.add(new Constraint.Unique(
                        name, key.getColumns().stream().map(names::column).toList(), Optional.empty(), false));
            }
        }
        for (Column column : table.getColumns()) {
            List<String> alone = List.of(names.column(column));
            boolean said = uniques.stream()
                    .anyMatch(unique -> ((Constraint.Unique) unique).columns().equals(alone));
            if (column.isUnique() && !table.isPrimaryKey(column) && !said) {
                uniques.add(new Constraint.Unique(Optional.empty(), alone, Optional.empty(), false));
            }
        }
        return uniques;
    }
}
