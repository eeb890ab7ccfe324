package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.SqlType;
import java.util.Optional;

/**
 * What becomes of a column; what is empty stays as it is.
 *
 * <p>Built by words: {@code op.alterColumn("users", "email", column -> column.type(varchar(320)).notNull())}. A change knows its way
 * back when it knows what was before: {@link #was} says it, and a change of nullability implies it.
 *
 * @param nullability whether rows may leave it empty
 * @param defaultValue the default, or an empty one for none
 * @param using the expression that makes the new value from the row as it was
 */
public record ColumnChange(
        Optional<Change<SqlType>> type,
        Optional<Change<Boolean>> nullability,
        Optional<Change<Optional<DefaultValue>>> defaultValue,
        Optional<Change<String>> using) {
    public ColumnChange {
        requireNonNull(type, "type");
        requireNonNull(nullability, "nullability");
        requireNonNull(defaultValue, "defaultValue");
        requireNonNull(using, "using");
    }

    /** Nothing changes. */
    public static ColumnChange none() {
        return new ColumnChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public ColumnChange type(SqlType to) {
        return new ColumnChange(Optional.of(Change.into(to)), nullability, defaultValue, using);
    }

    public ColumnChange type(SqlType from, SqlType to) {
        return new ColumnChange(Optional.of(Change.between(from, to)), nullability, defaultValue, using);
    }

    /** Forbids NULL in a column that allowed it. */
    public ColumnChange notNull() {
        return new ColumnChange(type, Optional.of(Change.between(true, false)), defaultValue, using);
    }

    /** Allows NULL in a column that forbade it. */
    public ColumnChange nullable() {
        return new ColumnChange(type, Optional.of(Change.between(false, true)), defaultValue, using);
    }

    /** With a value as default, as of {@link Column#defaultValue(Object)}. */
    public ColumnChange defaultValue(Object value) {
        return withDefault(Optional.of(new DefaultValue.Literal(value)));
    }

    /** With an expression of the database as default, such as {@code CURRENT_TIMESTAMP}. */
    public ColumnChange defaultExpression(String sql) {
        return withDefault(Optional.of(new DefaultValue.Expression(sql)));
    }

    public ColumnChange dropDefault() {
        return withDefault(Optional.empty());
    }

    private ColumnChange withDefault(Optional<DefaultValue> value) {
        return new ColumnChange(type, nullability, Optional.of(Change.into(value)), using);
    }

    /** Makes the new values by this expression, instead of taking the old ones over. */
    public ColumnChange using(String sql) {
        return new ColumnChange(type, nullability, defaultValue, Optional.of(Change.into(sql)));
    }

    /** As {@link #using(String)}, with the expression of the way back. */
    public ColumnChange using(String sql, String back) {
        return new ColumnChange(type, nullability, defaultValue, Optional.of(Change.between(back, sql)));
    }

    /** The column as it was until now, so that all that changes can be taken back; said last. */
    public ColumnChange was(Column previous) {
        return new ColumnChange(
                type.map(change -> Change.between(previous.type(), change.to())),
                nullability.map(change -> Change.between(previous.nullable(), change.to())),
                defaultValue.map(change -> Change.between(previous.defaultValue(), change.to())),
                using);
    }

    public boolean isEmpty() {
        return type.isEmpty() && nullability.isEmpty() && defaultValue.isEmpty() && using.isEmpty();
    }

    /** The way back; empty unless all that changes knows it. */
    public Optional<ColumnChange> inverse() {
        Optional<Change<SqlType>> typeBack = type.flatMap(Change::inverse);
        Optional<Change<Boolean>> nullabilityBack = nullability.flatMap(Change::inverse);
        Optional<Change<Optional<DefaultValue>>> defaultBack = defaultValue.flatMap(Change::inverse);
        Optional<Change<String>> usingBack = using.flatMap(Change::inverse);
        boolean known = typeBack.isPresent() == type.isPresent()
                && nullabilityBack.isPresent() == nullability.isPresent()
                && defaultBack.isPresent() == defaultValue.isPresent()
                && usingBack.isPresent() == using.isPresent();
        return known
                ? Optional.of(new ColumnChange(typeBack, nullabilityBack, defaultBack, usingBack))
                : Optional.empty();
    }
}
