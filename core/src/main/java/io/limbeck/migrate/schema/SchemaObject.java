package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * What a database keeps as a text and makes anew rather than alters: a view, a trigger, a function.
 *
 * @param name with its schema when it is not the default one; of a function with its argument types where the database needs
 *     them to tell it from another: {@code add(integer, integer)}
 * @param table the table that a trigger belongs to
 * @param sql of a view the query; of the others the whole CREATE statement
 */
public record SchemaObject(Kind kind, TableName name, Optional<TableName> table, String sql) {
    /** What it is. */
    public enum Kind {
        VIEW,
        MATERIALIZED_VIEW,
        FUNCTION,
        PROCEDURE,
        TRIGGER;

        /** The words of SQL for it. */
        public String sql() {
            return name().replace('_', ' ');
        }

        /** The words for people. */
        public String words() {
            return sql().toLowerCase(Locale.ROOT);
        }
    }

    public SchemaObject {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(table, "table");
        requireNonNull(sql, "sql");
        if (table.isPresent() != (kind == Kind.TRIGGER)) {
            throw new IllegalArgumentException("A trigger belongs to a table, nothing else does: " + name);
        }
    }

    /** A view by its query. */
    public static SchemaObject view(String name, String query) {
        return new SchemaObject(Kind.VIEW, TableName.of(name), Optional.empty(), query);
    }

    /** A view that keeps its rows, by its query. */
    public static SchemaObject materializedView(String name, String query) {
        return new SchemaObject(Kind.MATERIALIZED_VIEW, TableName.of(name), Optional.empty(), query);
    }

    /** A function by its name and its whole CREATE statement. */
    public static SchemaObject function(String name, String create) {
        return new SchemaObject(Kind.FUNCTION, TableName.of(name), Optional.empty(), create);
    }

    /** A procedure by its name and its whole CREATE statement. */
    public static SchemaObject procedure(String name, String create) {
        return new SchemaObject(Kind.PROCEDURE, TableName.of(name), Optional.empty(), create);
    }

    /** A trigger by its name, its table and its whole CREATE statement. */
    public static SchemaObject trigger(String name, String table, String create) {
        return new SchemaObject(Kind.TRIGGER, TableName.of(name), Optional.of(TableName.of(table)), create);
    }

    /** The same object under another name; {@code newTable} is that of a trigger. */
    public SchemaObject named(TableName newName, Optional<TableName> newTable) {
        return new SchemaObject(kind, newName, newTable, sql);
    }

    /** The same object by another text. */
    public SchemaObject saying(String text) {
        return new SchemaObject(kind, name, table, text);
    }
}
