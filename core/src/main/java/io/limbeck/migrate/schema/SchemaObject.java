package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * What a database keeps as a text rather than in parts: a view, a trigger, a function, a domain, a policy.
 *
 * @param name with its schema when it is not the default one; of a function with its argument types where the database needs
 *     them to tell it from another: {@code add(integer, integer)}; of row-level security that of its table
 * @param table the table that it belongs to, where its kind {@linkplain Kind#ofTable() belongs to one}
 * @param sql its definition, see {@link Kind}
 */
public record SchemaObject(Kind kind, TableName name, Optional<TableName> table, String sql) {
    /** What it is. */
    public enum Kind {
        /** By what follows its name in CREATE EXTENSION; often nothing. */
        EXTENSION,
        /** By what follows its name in CREATE DOMAIN: {@code AS integer CHECK (VALUE > 0)}. */
        DOMAIN,
        /** A part of a partitioned table, by its bounds: {@code FOR VALUES FROM (1) TO (10)}. */
        PARTITION,
        /** By what follows its name in CREATE VIRTUAL TABLE: {@code USING fts5(title)}. */
        VIRTUAL_TABLE,
        /** By its query. */
        VIEW,
        /** By its query. */
        MATERIALIZED_VIEW,
        /** By its whole CREATE statement. */
        FUNCTION,
        /** By its whole CREATE statement. */
        PROCEDURE,
        /** By its whole CREATE statement. */
        TRIGGER,
        /** By what follows ALTER TABLE and its name: {@code ENABLE ROW LEVEL SECURITY}. */
        ROW_SECURITY,
        /** By what follows ON and its table in CREATE POLICY: {@code FOR SELECT USING (owner = current_user)}. */
        POLICY;

        /** The SQL keywords that DROP and CREATE use for it. */
        public String sql() {
            return this == PARTITION || this == VIRTUAL_TABLE ? "TABLE" : name().replace('_', ' ');
        }

        /** The words for people. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether it belongs to a table, without which it does not exist. */
        public boolean ofTable() {
            return this == TRIGGER || this == PARTITION || this == POLICY || this == ROW_SECURITY;
        }

        /** Whether rows are stored in it, which are lost when it is dropped. */
        public boolean holdsRows() {
            return this == PARTITION || this == VIRTUAL_TABLE;
        }
    }

    public SchemaObject {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(table, "table");
        requireNonNull(sql, "sql");
        if (table.isPresent() != kind.ofTable()) {
            throw new IllegalArgumentException("A " + kind.words() + " " + name
                    + (kind.ofTable() ? " belongs to a table: name it." : " belongs to no table."));
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

    /**
     * An extension of the database, by its name. Where an administrator has installed it already, creating it does nothing.
     *
     * @param options {@code SCHEMA extensions}, or empty for the default schema
     */
    public static SchemaObject extension(String name, String options) {
        return new SchemaObject(Kind.EXTENSION, TableName.of(name), Optional.empty(), options);
    }

    /** A type with rules of its own: {@code domain("positive", "AS integer CHECK (VALUE > 0)")}. */
    public static SchemaObject domain(String name, String definition) {
        return new SchemaObject(Kind.DOMAIN, TableName.of(name), Optional.empty(), definition);
    }

    /** A part of a partitioned table: {@code partition("y2024", "orders", "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')")}. */
    public static SchemaObject partition(String name, String table, String bounds) {
        return new SchemaObject(Kind.PARTITION, TableName.of(name), Optional.of(TableName.of(table)), bounds);
    }

    /** A table that a module of SQLite keeps: {@code virtualTable("search", "USING fts5(title, body)")}. */
    public static SchemaObject virtualTable(String name, String definition) {
        return new SchemaObject(Kind.VIRTUAL_TABLE, TableName.of(name), Optional.empty(), definition);
    }

    /** Whether a table's policies hold, and for whom: {@code rowSecurity("orders", "ENABLE ROW LEVEL SECURITY")}. */
    public static SchemaObject rowSecurity(String table, String clauses) {
        return new SchemaObject(Kind.ROW_SECURITY, TableName.of(table), Optional.of(TableName.of(table)), clauses);
    }

    /** Which rows of a table may be read and written: {@code policy("own", "orders", "USING (owner = current_user)")}. */
    public static SchemaObject policy(String name, String table, String definition) {
        return new SchemaObject(Kind.POLICY, TableName.of(name), Optional.of(TableName.of(table)), definition);
    }

    /** Its name for people, with the table it belongs to: {@code own of orders}. */
    public String label() {
        String of = table.map(owner -> " of " + owner).orElse("");
        return kind == Kind.ROW_SECURITY ? of.strip() : name + of;
    }

    /** The same object under another name; {@code newTable} is that of the table it belongs to. */
    public SchemaObject named(TableName newName, Optional<TableName> newTable) {
        return new SchemaObject(kind, newName, newTable, sql);
    }

    /** The same object by another text. */
    public SchemaObject saying(String text) {
        return new SchemaObject(kind, name, table, text);
    }
}
