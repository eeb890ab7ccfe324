package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A column; nullable and without default until it says otherwise.
 *
 * @param nullable whether rows may leave it empty
 * @param defaultValue what rows hold that do not say
 * @param identity whether the database numbers the rows by itself (AUTOINCREMENT, IDENTITY, AUTO_INCREMENT)
 * @param generated the expression that computes it
 * @param collation the order of its texts, by the database's name for it
 */
public record Column(
        String name,
        SqlType type,
        boolean nullable,
        Optional<DefaultValue> defaultValue,
        boolean identity,
        Optional<Generated> generated,
        Optional<String> collation)
        implements TableElement {
    public Column {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(defaultValue, "defaultValue");
        requireNonNull(generated, "generated");
        requireNonNull(collation, "collation");
        if (generated.isPresent() && (defaultValue.isPresent() || identity)) {
            throw new IllegalArgumentException("Column " + name + " is generated: it has no default and no identity.");
        }
    }

    static Column of(String name, SqlType type) {
        return new Column(name, type, true, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    public Column named(String newName) {
        return new Column(newName, type, nullable, defaultValue, identity, generated, collation);
    }

    public Column notNull() {
        return new Column(name, type, false, defaultValue, identity, generated, collation);
    }

    /** With a value as default: a boolean, number, text, or what the database can read from its {@code toString}. */
    public Column defaultValue(Object value) {
        return withDefault(new DefaultValue.Literal(value));
    }

    /** With an expression of the database as default, such as {@code CURRENT_TIMESTAMP}. */
    public Column defaultExpression(String sql) {
        return withDefault(new DefaultValue.Expression(sql));
    }

    private Column withDefault(DefaultValue value) {
        return new Column(name, type, nullable, Optional.of(value), identity, generated, collation);
    }

    /** Numbered by the database, and not null. */
    public Column autoIncrement() {
        return new Column(name, type, false, defaultValue, true, generated, collation);
    }

    /** Computed when read. */
    public Column generatedAs(String sql) {
        return withGenerated(new Generated(sql, false));
    }

    /** Computed when written. */
    public Column generatedStoredAs(String sql) {
        return withGenerated(new Generated(sql, true));
    }

    private Column withGenerated(Generated expression) {
        return new Column(name, type, nullable, defaultValue, identity, Optional.of(expression), collation);
    }

    public Column collate(String name) {
        return new Column(this.name, type, nullable, defaultValue, identity, generated, Optional.of(name));
    }
}
