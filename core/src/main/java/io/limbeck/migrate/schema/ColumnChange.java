package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Changes to the properties of a column; empty components stay unchanged.
 *
 * <p>Built fluently: {@code op.alterColumn("users", "email", column -> column.type(varchar(320)).notNull())}. A change is reversible if it
 * knows the previous value: {@link #was} declares it, and a change of nullability implies it.
 *
 * @param nullability whether the column may be null
 * @param defaultValue the default; an empty value removes it
 * @param using the expression that computes the new value from the old row
 * @param identity the identity of the column; an empty value removes it
 * @param generated the expression that computes the column; an empty value keeps the last computed values
 * @param collation the collation; an empty value means the database's default
 * @param comment the comment; an empty value removes it
 * @param name the new name
 * @param options changes to database-specific options, by key; an empty value removes the option
 */
public record ColumnChange(
        Optional<Change<SqlType>> type,
        Optional<Change<Boolean>> nullability,
        Optional<Change<Optional<DefaultValue>>> defaultValue,
        Optional<Change<String>> using,
        Optional<Change<Optional<Identity>>> identity,
        Optional<Change<Optional<Generated>>> generated,
        Optional<Change<Optional<String>>> collation,
        Optional<Change<Optional<String>>> comment,
        Optional<Change<String>> name,
        Map<String, Change<Optional<String>>> options) {
    public ColumnChange {
        requireNonNull(type, "type");
        requireNonNull(nullability, "nullability");
        requireNonNull(defaultValue, "defaultValue");
        requireNonNull(using, "using");
        requireNonNull(identity, "identity");
        requireNonNull(generated, "generated");
        requireNonNull(collation, "collation");
        requireNonNull(comment, "comment");
        requireNonNull(name, "name");
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** Nothing changes. */
    public static ColumnChange none() {
        return new Draft().change();
    }

    /** All differences between {@code from} and {@code to}; reversible. */
    public static ColumnChange between(Column from, Column to) {
        return new ColumnChange(
                difference(from.type(), to.type()),
                difference(from.nullable(), to.nullable()),
                difference(from.defaultValue(), to.defaultValue()),
                Optional.empty(),
                difference(from.identity(), to.identity()),
                difference(from.generated(), to.generated()),
                difference(from.collation(), to.collation()),
                difference(from.comment(), to.comment()),
                difference(from.name(), to.name()),
                Change.ofOptions(from.options(), to.options()));
    }

    private static <T> Optional<Change<T>> difference(T from, T to) {
        return from.equals(to) ? Optional.empty() : Optional.of(Change.between(from, to));
    }

    public ColumnChange type(SqlType to) {
        return withType(Change.into(to));
    }

    public ColumnChange type(SqlType from, SqlType to) {
        return withType(Change.between(from, to));
    }

    private ColumnChange withType(Change<SqlType> to) {
        return with(draft -> draft.type = Optional.of(to));
    }

    /** Makes a nullable column NOT NULL. */
    public ColumnChange notNull() {
        return withNullability(false);
    }

    /** Makes a NOT NULL column nullable. */
    public ColumnChange nullable() {
        return withNullability(true);
    }

    private ColumnChange withNullability(boolean allowed) {
        return with(draft -> draft.nullability = Optional.of(Change.between(!allowed, allowed)));
    }

    /** Sets the default to a value, as in {@link Column#defaultValue(Object)}. */
    public ColumnChange defaultValue(Object value) {
        return withDefault(Optional.of(Change.into(Optional.of(new DefaultValue.Literal(value)))));
    }

    /** With this change of the default, in which either side may be absent, or without a change of it. */
    public ColumnChange withDefault(Optional<Change<Optional<DefaultValue>>> change) {
        return with(draft -> draft.defaultValue = change);
    }

    /** Sets the default to an SQL expression, such as {@code CURRENT_TIMESTAMP}. */
    public ColumnChange defaultExpression(String sql) {
        return withDefault(Optional.of(Change.into(Optional.of(new DefaultValue.Expression(sql)))));
    }

    public ColumnChange dropDefault() {
        return withDefault(Optional.of(Change.into(Optional.empty())));
    }

    /** Computes the new values with this expression instead of converting the old ones. */
    public ColumnChange using(String sql) {
        return withUsing(Change.into(sql));
    }

    /** As {@link #using(String)}, with the expression for the downgrade. */
    public ColumnChange using(String sql, String back) {
        return withUsing(Change.between(back, sql));
    }

    private ColumnChange withUsing(Change<String> sql) {
        return with(draft -> draft.using = Optional.of(sql));
    }

    /** Makes the column an identity column, or changes its identity. */
    public ColumnChange identity(Identity numbers) {
        return withIdentity(Optional.of(numbers));
    }

    public ColumnChange dropIdentity() {
        return withIdentity(Optional.empty());
    }

    private ColumnChange withIdentity(Optional<Identity> numbers) {
        return with(draft -> draft.identity = Optional.of(Change.into(numbers)));
    }

    /** The same change without the change of identity. */
    public ColumnChange withoutIdentity() {
        return with(draft -> draft.identity = Optional.empty());
    }

    /** Makes the column a virtual generated column. */
    public ColumnChange generatedAs(String sql) {
        return withGenerated(Optional.of(new Generated(sql, false)));
    }

    /** Makes the column a stored generated column. */
    public ColumnChange generatedStoredAs(String sql) {
        return withGenerated(Optional.of(new Generated(sql, true)));
    }

    /** Makes the column a plain column; rows keep the last computed values. */
    public ColumnChange dropExpression() {
        return withGenerated(Optional.empty());
    }

    private ColumnChange withGenerated(Optional<Generated> expression) {
        return with(draft -> draft.generated = Optional.of(Change.into(expression)));
    }

    public ColumnChange collate(String order) {
        return withCollation(Optional.of(order));
    }

    /** Resets the collation to the database's default. */
    public ColumnChange dropCollation() {
        return withCollation(Optional.empty());
    }

    private ColumnChange withCollation(Optional<String> order) {
        return with(draft -> draft.collation = Optional.of(Change.into(order)));
    }

    public ColumnChange comment(String text) {
        return withComment(Optional.of(text));
    }

    public ColumnChange dropComment() {
        return withComment(Optional.empty());
    }

    private ColumnChange withComment(Optional<String> text) {
        return with(draft -> draft.comment = Optional.of(Change.into(text)));
    }

    /** Renames the column. */
    public ColumnChange rename(String newName) {
        return with(draft -> draft.name = Optional.of(Change.into(newName)));
    }

    /** The same change without the rename. */
    public ColumnChange withoutName() {
        return with(draft -> draft.name = Optional.empty());
    }

    /** Sets a database-specific option, such as {@code option("mysql.on_update", "CURRENT_TIMESTAMP")}. */
    public ColumnChange option(String key, String value) {
        return withOption(key, Optional.of(value));
    }

    public ColumnChange dropOption(String key) {
        return withOption(key, Optional.empty());
    }

    private ColumnChange withOption(String key, Optional<String> value) {
        Map<String, Change<Optional<String>>> more = new TreeMap<>(options);
        more.put(key, Change.into(value));
        return withOptions(more);
    }

    /** With these changes to options instead. */
    public ColumnChange withOptions(Map<String, Change<Optional<String>>> changes) {
        return with(draft -> draft.options = changes);
    }

    /** Declares the previous column, which makes the change reversible; call it last. */
    public ColumnChange was(Column previous) {
        return new ColumnChange(
                type.map(change -> Change.between(previous.type(), change.to())),
                nullability.map(change -> Change.between(previous.nullable(), change.to())),
                defaultValue.map(change -> Change.between(previous.defaultValue(), change.to())),
                using,
                identity.map(change -> Change.between(previous.identity(), change.to())),
                generated.map(change -> Change.between(previous.generated(), change.to())),
                collation.map(change -> Change.between(previous.collation(), change.to())),
                comment.map(change -> Change.between(previous.comment(), change.to())),
                name.map(change -> Change.between(previous.name(), change.to())),
                known(previous.options()));
    }

    private Map<String, Change<Optional<String>>> known(Map<String, String> previous) {
        Map<String, Change<Optional<String>>> known = new TreeMap<>();
        options.forEach(
                (key, change) -> known.put(key, Change.between(Optional.ofNullable(previous.get(key)), change.to())));
        return known;
    }

    public boolean isEmpty() {
        return equals(none());
    }

    /** The inverse; empty unless all changed properties know their previous value. A rename always does. */
    public Optional<ColumnChange> inverse() {
        ColumnChange back = new ColumnChange(
                type.flatMap(Change::inverse),
                nullability.flatMap(Change::inverse),
                defaultValue.flatMap(Change::inverse),
                using.flatMap(Change::inverse),
                identity.flatMap(Change::inverse),
                generated.flatMap(Change::inverse),
                collation.flatMap(Change::inverse),
                comment.flatMap(Change::inverse),
                name.flatMap(Change::inverse),
                Change.inverses(options));
        boolean known = back.type.isPresent() == type.isPresent()
                && back.nullability.isPresent() == nullability.isPresent()
                && back.defaultValue.isPresent() == defaultValue.isPresent()
                && back.using.isPresent() == using.isPresent()
                && back.identity.isPresent() == identity.isPresent()
                && back.generated.isPresent() == generated.isPresent()
                && back.collation.isPresent() == collation.isPresent()
                && back.comment.isPresent() == comment.isPresent()
                && back.name.isPresent() == name.isPresent()
                && back.options.size() == options.size();
        return known ? Optional.of(back) : Optional.empty();
    }

    /** The same change with the column's previous name. */
    public ColumnChange ofColumn(String previousName) {
        return with(draft -> draft.name = name.map(change -> Change.between(previousName, change.to())));
    }

    private ColumnChange with(Consumer<Draft> change) {
        Draft draft = new Draft();
        draft.type = type;
        draft.nullability = nullability;
        draft.defaultValue = defaultValue;
        draft.using = using;
        draft.identity = identity;
        draft.generated = generated;
        draft.collation = collation;
        draft.comment = comment;
        draft.name = name;
        draft.options = options;
        change.accept(draft);
        return draft.change();
    }

    /** A change in the making; nothing changes yet. */
    private static final class Draft {
        private Optional<Change<SqlType>> type = Optional.empty();
        private Optional<Change<Boolean>> nullability = Optional.empty();
        private Optional<Change<Optional<DefaultValue>>> defaultValue = Optional.empty();
        private Optional<Change<String>> using = Optional.empty();
        private Optional<Change<Optional<Identity>>> identity = Optional.empty();
        private Optional<Change<Optional<Generated>>> generated = Optional.empty();
        private Optional<Change<Optional<String>>> collation = Optional.empty();
        private Optional<Change<Optional<String>>> comment = Optional.empty();
        private Optional<Change<String>> name = Optional.empty();
        private Map<String, Change<Optional<String>>> options = Map.of();

        ColumnChange change() {
            return new ColumnChange(
                    type, nullability, defaultValue, using, identity, generated, collation, comment, name, options);
        }
    }
}
