package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A column; by default nullable and without a default value.
 *
 * @param nullable whether the column may be null
 * @param defaultValue the value of rows that do not set it
 * @param identity how the database numbers the rows (AUTOINCREMENT, IDENTITY, AUTO_INCREMENT)
 * @param generated the expression that computes it
 * @param collation the collation, by its name in the database
 * @param comment the comment in the catalogue
 * @param options database-specific options, such as {@code mysql.on_update=CURRENT_TIMESTAMP}; keys sorted
 */
public record Column(
        String name,
        SqlType type,
        boolean nullable,
        Optional<DefaultValue> defaultValue,
        Optional<Identity> identity,
        Optional<Generated> generated,
        Optional<String> collation,
        Optional<String> comment,
        Map<String, String> options)
        implements TableElement {
    public Column {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(defaultValue, "defaultValue");
        requireNonNull(identity, "identity");
        requireNonNull(generated, "generated");
        requireNonNull(collation, "collation");
        requireNonNull(comment, "comment");
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        if (generated.isPresent() && (defaultValue.isPresent() || identity.isPresent())) {
            throw new IllegalArgumentException("Column " + name + " is generated: it has no default and no identity.");
        }
    }

    static Column of(String name, SqlType type) {
        return new Column(
                name,
                type,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    public Column named(String newName) {
        return new Column(newName, type, nullable, defaultValue, identity, generated, collation, comment, options);
    }

    public Column ofType(SqlType newType) {
        return new Column(name, newType, nullable, defaultValue, identity, generated, collation, comment, options);
    }

    public Column notNull() {
        return withNullable(false);
    }

    public Column withNullable(boolean allowed) {
        return new Column(name, type, allowed, defaultValue, identity, generated, collation, comment, options);
    }

    /** With a default value: a boolean, number, text, or anything that the database can read from its {@code toString}. */
    public Column defaultValue(Object value) {
        return withDefault(Optional.of(new DefaultValue.Literal(value)));
    }

    /** With an SQL expression as default, such as {@code CURRENT_TIMESTAMP}. */
    public Column defaultExpression(String sql) {
        return withDefault(Optional.of(new DefaultValue.Expression(sql)));
    }

    public Column withDefault(Optional<DefaultValue> value) {
        return new Column(name, type, nullable, value, identity, generated, collation, comment, options);
    }

    /** As a NOT NULL identity column. */
    public Column autoIncrement() {
        return identity(Identity.byDefault());
    }

    /** As a NOT NULL column whose default is the next value of its own sequence, like PostgreSQL's {@code serial}. */
    public Column serial() {
        return identity(Identity.serial());
    }

    /** As a NOT NULL identity column with these options. */
    public Column identity(Identity numbers) {
        return withNullable(false).withIdentity(Optional.of(numbers));
    }

    public Column withIdentity(Optional<Identity> numbers) {
        return new Column(name, type, nullable, defaultValue, numbers, generated, collation, comment, options);
    }

    /** As a virtual generated column. */
    public Column generatedAs(String sql) {
        return withGenerated(Optional.of(new Generated(sql, false)));
    }

    /** As a stored generated column. */
    public Column generatedStoredAs(String sql) {
        return withGenerated(Optional.of(new Generated(sql, true)));
    }

    public Column withGenerated(Optional<Generated> expression) {
        return new Column(name, type, nullable, defaultValue, identity, expression, collation, comment, options);
    }

    public Column collate(String order) {
        return withCollation(Optional.of(order));
    }

    public Column withCollation(Optional<String> order) {
        return new Column(name, type, nullable, defaultValue, identity, generated, order, comment, options);
    }

    public Column comment(String text) {
        return withComment(Optional.of(text));
    }

    public Column withComment(Optional<String> text) {
        return new Column(name, type, nullable, defaultValue, identity, generated, collation, text, options);
    }

    /** With one more option, such as {@code option("mysql.on_update", "CURRENT_TIMESTAMP")}. */
    public Column option(String key, String value) {
        Map<String, String> more = new TreeMap<>(options);
        more.put(key, value);
        return new Column(name, type, nullable, defaultValue, identity, generated, collation, comment, more);
    }

    /** As the primary key, or a part of it where several columns of the table are; not null. */
    public ConstrainedColumn primaryKey() {
        return ConstrainedColumn.of(this).primaryKey();
    }

    /** With values that differ from row to row. */
    public ConstrainedColumn unique() {
        return ConstrainedColumn.of(this).unique();
    }

    /** As a foreign key: {@code references("users", "id")}; without target columns, it references the target's primary key. */
    public ConstrainedColumn references(String table, String... targetColumns) {
        return ConstrainedColumn.of(this).references(table, targetColumns);
    }

    /** Whether every row must set it, because it is not null and the database has no value for it. */
    public boolean mustBeGiven() {
        return !nullable && defaultValue.isEmpty() && identity.isEmpty() && generated.isEmpty();
    }
}
