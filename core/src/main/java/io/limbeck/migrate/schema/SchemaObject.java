package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * An object that is defined by SQL text: a view, trigger, function, domain, policy and so on.
 *
 * @param name with its schema if that is not the default; for a function, with its argument types if the database needs them to identify
 *     it: {@code add(integer, integer)}; for row-level security, the name of its table
 * @param table the table that it belongs to, if its kind {@linkplain Kind#ofTable() belongs to one}
 * @param sql its definition, see {@link Kind}
 */
public record SchemaObject(Kind kind, TableName name, Optional<TableName> table, String sql) {
    /** The kind of object. */
    public enum Kind {
        /** Defined by what follows its name in CREATE EXTENSION; often nothing. */
        EXTENSION,
        /** Defined by what follows its name in CREATE DOMAIN: {@code AS integer CHECK (VALUE > 0)}. */
        DOMAIN,
        /** A partition of a table, defined by its bounds: {@code FOR VALUES FROM (1) TO (10)}. */
        PARTITION,
        /** Defined by what follows its name in CREATE VIRTUAL TABLE: {@code USING fts5(title)}. */
        VIRTUAL_TABLE,
        /** Defined by its query. */
        VIEW,
        /** Defined by its query. */
        MATERIALIZED_VIEW,
        /** Defined by its complete CREATE statement. */
        FUNCTION,
        /** Defined by its complete CREATE statement. */
        PROCEDURE,
        /** Defined by its complete CREATE statement. */
        TRIGGER,
        /** Defined by what follows ALTER TABLE and its name: {@code ENABLE ROW LEVEL SECURITY}. */
        ROW_SECURITY,
        /** Defined by what follows ON and its table in CREATE POLICY: {@code FOR SELECT USING (owner = current_user)}. */
        POLICY;

        /** The SQL keywords that DROP and CREATE use for it. */
        public String sql() {
            return this == PARTITION || this == VIRTUAL_TABLE ? "TABLE" : name().replace('_', ' ');
        }

        /** The name for people. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether it belongs to a table and cannot exist without it. */
        public boolean ofTable() {
            return this == TRIGGER || this == PARTITION || this == POLICY || this == ROW_SECURITY;
        }

        /** Whether it stores rows, which are lost when it is dropped. */
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
                    + (kind.ofTable() ? " belongs to a table: name it." : " does not belong to a table."));
        }
    }

    /** A view with this query. */
    public static SchemaObject view(String name, String query) {
        return new SchemaObject(Kind.VIEW, TableName.of(name), Optional.empty(), query);
    }

    /** A materialized view with this query. */
    public static SchemaObject materializedView(String name, String query) {
        return new SchemaObject(Kind.MATERIALIZED_VIEW, TableName.of(name), Optional.empty(), query);
    }

    /** A function with its complete CREATE statement. */
    public static SchemaObject function(String name, String create) {
        return new SchemaObject(Kind.FUNCTION, TableName.of(name), Optional.empty(), create);
    }

    /** A procedure with its complete CREATE statement. */
    public static SchemaObject procedure(String name, String create) {
        return new SchemaObject(Kind.PROCEDURE, TableName.of(name), Optional.empty(), create);
    }

    /** A trigger of a table, with its complete CREATE statement. */
    public static SchemaObject trigger(String name, String table, String create) {
        return new SchemaObject(Kind.TRIGGER, TableName.of(name), Optional.of(TableName.of(table)), create);
    }

    /**
     * An extension of the database. If it is already installed, creating it does nothing.
     *
     * @param options {@code SCHEMA extensions}, or empty for the default schema
     */
    public static SchemaObject extension(String name, String options) {
        return new SchemaObject(Kind.EXTENSION, TableName.of(name), Optional.empty(), options);
    }

    /** A domain: {@code domain("positive", "AS integer CHECK (VALUE > 0)")}. */
    public static SchemaObject domain(String name, String definition) {
        return new SchemaObject(Kind.DOMAIN, TableName.of(name), Optional.empty(), definition);
    }

    /** A partition of a table: {@code partition("y2024", "orders", "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')")}. */
    public static SchemaObject partition(String name, String table, String bounds) {
        return new SchemaObject(Kind.PARTITION, TableName.of(name), Optional.of(TableName.of(table)), bounds);
    }

    /** A virtual table of SQLite: {@code virtualTable("search", "USING fts5(title, body)")}. */
    public static SchemaObject virtualTable(String name, String definition) {
        return new SchemaObject(Kind.VIRTUAL_TABLE, TableName.of(name), Optional.empty(), definition);
    }

    /** Row-level security of a table: {@code rowSecurity("orders", "ENABLE ROW LEVEL SECURITY")}. */
    public static SchemaObject rowSecurity(String table, String clauses) {
        return new SchemaObject(Kind.ROW_SECURITY, TableName.of(table), Optional.of(TableName.of(table)), clauses);
    }

    /** A policy of a table's row-level security: {@code policy("own", "orders", "USING (owner = current_user)")}. */
    public static SchemaObject policy(String name, String table, String definition) {
        return new SchemaObject(Kind.POLICY, TableName.of(name), Optional.of(TableName.of(table)), definition);
    }

    /** Its name for people, including the table that it belongs to: {@code own of orders}. */
    public String label() {
        String of = table.map(owner -> " of " + owner).orElse("");
        return kind == Kind.ROW_SECURITY ? of.strip() : name + of;
    }

    /** The same object with another name; {@code newTable} is the table that it belongs to. */
    public SchemaObject named(TableName newName, Optional<TableName> newTable) {
        return new SchemaObject(kind, newName, newTable, sql);
    }

    /** The same object with another definition. */
    public SchemaObject saying(String text) {
        return new SchemaObject(kind, name, table, text);
    }
}
