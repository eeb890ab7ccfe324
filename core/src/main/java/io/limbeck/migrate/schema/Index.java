package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An index on a table.
 *
 * @param keys what is indexed, in order; never empty
 * @param where the condition of a partial index, in the database's own words
 */
public record Index(String name, TableName table, List<Key> keys, boolean unique, Optional<String> where) {
    /** One part of an index. */
    public sealed interface Key {
        boolean descending();

        /** A column, with a collation of its own when it differs from the column's. */
        record OfColumn(String column, boolean descending, Optional<String> collation) implements Key {
            public OfColumn {
                requireNonNull(column, "column");
                requireNonNull(collation, "collation");
            }
        }

        /** An expression in the database's own words. */
        record OfExpression(String sql, boolean descending) implements Key {
            public OfExpression {
                requireNonNull(sql, "sql");
            }
        }
    }

    public Index {
        requireNonNull(name, "name");
        requireNonNull(table, "table");
        keys = List.copyOf(keys);
        requireNonNull(where, "where");
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Index " + name + " names no column and no expression.");
        }
    }

    /** An index on columns, ascending, not unique. */
    public static Index on(String name, String table, String... columns) {
        return on(name, TableName.of(table), columns);
    }

    public static Index on(String name, TableName table, String... columns) {
        List<Key> keys = Stream.of(columns)
                .<Key>map(column -> new Key.OfColumn(column, false, Optional.empty()))
                .toList();
        return new Index(name, table, keys, false, Optional.empty());
    }

    /** An index on one expression; more keys may follow. */
    public static Index onExpression(String name, String table, String sql) {
        return new Index(name, TableName.of(table), List.of(new Key.OfExpression(sql, false)), false, Optional.empty());
    }

    public Index asUnique() {
        return new Index(name, table, keys, true, where);
    }

    public Index where(String condition) {
        return new Index(name, table, keys, unique, Optional.of(condition));
    }

    /** With one more key behind the others. */
    public Index then(Key key) {
        List<Key> longer = new ArrayList<>(keys);
        longer.add(key);
        return new Index(name, table, longer, unique, where);
    }
}
