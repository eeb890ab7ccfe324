package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An index on a table.
 *
 * @param keys the indexed columns and expressions, in order; never empty
 * @param where the condition of a partial index, in the database's SQL dialect
 * @param include additional columns stored in the index
 * @param method the index method, such as {@code gin}; empty for the database's default
 * @param nullsNotDistinct whether nulls count as equal in a unique index
 * @param options database-specific options, such as {@code postgresql.fillfactor=70}; keys sorted
 */
public record Index(
        String name,
        TableName table,
        List<IndexKey> keys,
        boolean unique,
        Optional<String> where,
        List<String> include,
        Optional<String> method,
        boolean nullsNotDistinct,
        Map<String, String> options) {
    public Index {
        requireNonNull(name, "name");
        requireNonNull(table, "table");
        keys = List.copyOf(keys);
        requireNonNull(where, "where");
        include = List.copyOf(include);
        requireNonNull(method, "method");
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Index " + name + " has neither a column nor an expression.");
        }
    }

    /** Without options. */
    public Index(
            String name,
            TableName table,
            List<IndexKey> keys,
            boolean unique,
            Optional<String> where,
            List<String> include,
            Optional<String> method,
            boolean nullsNotDistinct) {
        this(name, table, keys, unique, where, include, method, nullsNotDistinct, Map.of());
    }

    /** An index on columns, ascending, not unique. */
    public static Index on(String name, String table, String... columns) {
        return on(name, TableName.of(table), columns);
    }

    public static Index on(String name, TableName table, String... columns) {
        return on(name, table, Stream.of(columns).map(IndexKey::column).toList());
    }

    /** An index on keys with options: {@code Index.on("ix", "users", IndexKey.column("name").desc())}. */
    public static Index on(String name, String table, IndexKey... keys) {
        return on(name, TableName.of(table), List.of(keys));
    }

    public static Index on(String name, TableName table, List<? extends IndexKey> keys) {
        return new Index(name, table, List.copyOf(keys), false, Optional.empty(), List.of(), Optional.empty(), false);
    }

    /** An index on an expression; more keys may follow. */
    public static Index onExpression(String name, String table, String sql) {
        return on(name, table, IndexKey.expression(sql));
    }

    public Index asUnique() {
        return new Index(name, table, keys, true, where, include, method, nullsNotDistinct, options);
    }

    public Index where(String condition) {
        return new Index(name, table, keys, unique, Optional.of(condition), include, method, nullsNotDistinct, options);
    }

    /** With additional columns stored in the index, for index-only queries. */
    public Index include(String... columns) {
        return new Index(name, table, keys, unique, where, List.of(columns), method, nullsNotDistinct, options);
    }

    /** With another index method than the default, such as {@code gin}. */
    public Index using(String way) {
        return new Index(name, table, keys, unique, where, include, Optional.of(way), nullsNotDistinct, options);
    }

    public Index nullsAlike() {
        return new Index(name, table, keys, unique, where, include, method, true, options);
    }

    /** With one more option, such as {@code option("postgresql.fillfactor", "70")}. */
    public Index option(String key, String value) {
        Map<String, String> more = new TreeMap<>(options);
        more.put(key, value);
        return new Index(name, table, keys, unique, where, include, method, nullsNotDistinct, more);
    }

    public Index named(String newName) {
        return new Index(newName, table, keys, unique, where, include, method, nullsNotDistinct, options);
    }

    public Index onTable(TableName other) {
        return new Index(name, other, keys, unique, where, include, method, nullsNotDistinct, options);
    }

    /** With one more key at the end. */
    public Index then(IndexKey key) {
        List<IndexKey> longer = new ArrayList<>(keys);
        longer.add(key);
        return new Index(name, table, longer, unique, where, include, method, nullsNotDistinct, options);
    }
}
