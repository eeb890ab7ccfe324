package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SqlType;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What becomes of a column; what is empty stays as it is.
 *
 * <p>Built by words: {@code op.alterColumn("users", "email", column -> column.type(varchar(320)).notNull())}. A change knows its way
 * back when it knows what was before: {@link #was} says it, and a change of nullability implies it.
 *
 * @param nullability whether rows may leave it empty
 * @param defaultValue the default, or an empty one for none
 * @param using the expression that makes the new value from the row as it was
 * @param identity how the database numbers the rows, or an empty one for not at all
 * @param generated the expression that computes it, or an empty one that leaves the values as they are
 * @param collation the order of its texts, or an empty one for the database's own
 * @param comment what people read about it, or an empty one for nothing
 * @param name what it is called from now on
 * @param options what one database knows of it beyond the standard, by their keys; an empty value takes one away
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
        return new ColumnChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** All in which {@code to} differs from {@code from}, with the way back. */
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
        return new ColumnChange(
                Optional.of(to),
                nullability,
                defaultValue,
                using,
                identity,
                generated,
                collation,
                comment,
                name,
                options);
    }

    /** Forbids NULL in a column that allowed it. */
    public ColumnChange notNull() {
        return withNullability(false);
    }

    /** Allows NULL in a column that forbade it. */
    public ColumnChange nullable() {
        return withNullability(true);
    }

    private ColumnChange withNullability(boolean allowed) {
        return new ColumnChange(
                type,
                Optional.of(Change.between(!allowed, allowed)),
                defaultValue,
                using,
                identity,
                generated,
                collation,
                comment,
                name,
                options);
    }

    /** With a value as default, as of {@link Column#defaultValue(Object)}. */
    public ColumnChange defaultValue(Object value) {
        return withDefault(Optional.of(Change.into(Optional.of(new DefaultValue.Literal(value)))));
    }

    /** With this change of the default, in which either side may be none, or with no change of it. */
    public ColumnChange withDefault(Optional<Change<Optional<DefaultValue>>> change) {
        return new ColumnChange(
                type, nullability, change, using, identity, generated, collation, comment, name, options);
    }

    /** With an expression of the database as default, such as {@code CURRENT_TIMESTAMP}. */
    public ColumnChange defaultExpression(String sql) {
        return withDefault(Optional.of(Change.into(Optional.of(new DefaultValue.Expression(sql)))));
    }

    public ColumnChange dropDefault() {
        return withDefault(Optional.of(Change.into(Optional.empty())));
    }

    /** Makes the new values by this expression, instead of taking the old ones over. */
    public ColumnChange using(String sql) {
        return withUsing(Change.into(sql));
    }

    /** As {@link #using(String)}, with the expression of the way back. */
    public ColumnChange using(String sql, String back) {
        return withUsing(Change.between(back, sql));
    }

    private ColumnChange withUsing(Change<String> sql) {
        return new ColumnChange(
                type,
                nullability,
                defaultValue,
                Optional.of(sql),
                identity,
                generated,
                collation,
                comment,
                name,
                options);
    }

    /** Numbered by the database from now on, or otherwise than until now. */
    public ColumnChange identity(Identity numbers) {
        return withIdentity(Optional.of(numbers));
    }

    public ColumnChange dropIdentity() {
        return withIdentity(Optional.empty());
    }

    private ColumnChange withIdentity(Optional<Identity> numbers) {
        return new ColumnChange(
                type,
                nullability,
                defaultValue,
                using,
                Optional.of(Change.into(numbers)),
                generated,
                collation,
                comment,
                name,
                options);
    }

    /** What is left when nothing changes in how the database numbers the rows. */
    public ColumnChange withoutIdentity() {
        return new ColumnChange(
                type, nullability, defaultValue, using, Optional.empty(), generated, collation, comment, name, options);
    }

    /** Computed when read. */
    public ColumnChange generatedAs(String sql) {
        return withGenerated(Optional.of(new Generated(sql, false)));
    }

    /** Computed when written. */
    public ColumnChange generatedStoredAs(String sql) {
        return withGenerated(Optional.of(new Generated(sql, true)));
    }

    /** No longer computed; the rows keep what was computed last. */
    public ColumnChange dropExpression() {
        return withGenerated(Optional.empty());
    }

    private ColumnChange withGenerated(Optional<Generated> expression) {
        return new ColumnChange(
                type,
                nullability,
                defaultValue,
                using,
                identity,
                Optional.of(Change.into(expression)),
                collation,
                comment,
                name,
                options);
    }

    public ColumnChange collate(String order) {
        return withCollation(Optional.of(order));
    }

    /** With the database's own order of texts. */
    public ColumnChange dropCollation() {
        return withCollation(Optional.empty());
    }

    private ColumnChange withCollation(Optional<String> order) {
        return new ColumnChange(
                type,
                nullability,
                defaultValue,
                using,
                identity,
                generated,
                Optional.of(Change.into(order)),
                comment,
                name,
                options);
    }

    public ColumnChange comment(String text) {
        return withComment(Optional.of(text));
    }

    public ColumnChange dropComment() {
        return withComment(Optional.empty());
    }

    private ColumnChange withComment(Optional<String> text) {
        return new ColumnChange(
                type,
                nullability,
                defaultValue,
                using,
                identity,
                generated,
                collation,
                Optional.of(Change.into(text)),
                name,
                options);
    }

    /** Called otherwise from now on. */
    public ColumnChange rename(String newName) {
        return new ColumnChange(
                type,
                nullability,
                defaultValue,
                using,
                identity,
                generated,
                collation,
                comment,
                Optional.of(Change.into(newName)),
                options);
    }

    /** What is left when it keeps its name. */
    public ColumnChange withoutName() {
        return new ColumnChange(
                type,
                nullability,
                defaultValue,
                using,
                identity,
                generated,
                collation,
                comment,
                Optional.empty(),
                options);
    }

    /** With an option of one database, such as {@code option("mysql.on_update", "CURRENT_TIMESTAMP")}. */
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

    /** With these changes of options instead. */
    public ColumnChange withOptions(Map<String, Change<Optional<String>>> changes) {
        return new ColumnChange(
                type, nullability, defaultValue, using, identity, generated, collation, comment, name, changes);
    }

    /** The column as it was until now, so that all that changes can be taken back; said last. */
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

    /** The way back; empty unless all that changes knows it. A name knows it, as the column is called by it. */
    Optional<ColumnChange> inverse() {
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

    /** The same change, knowing what the column was called. */
    ColumnChange ofColumn(String previousName) {
        return new ColumnChange(
                type,
                nullability,
                defaultValue,
                using,
                identity,
                generated,
                collation,
                comment,
                name.map(change -> Change.between(previousName, change.to())),
                options);
    }
}
