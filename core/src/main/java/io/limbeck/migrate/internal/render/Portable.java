package io.limbeck.migrate.internal.render;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The portable words that a database is known to answer with its own: from what a catalogue says to what a person would write.
 * Made by {@link PortableProbe}, so that the database itself has confirmed that both are the same.
 */
public final class Portable {
    private static final SqlType ANY = new SqlType.Native("");

    private final Map<SqlType, SqlType> types = new HashMap<>();
    private final Map<Column, DefaultValue> values = new HashMap<>();

    /** Nothing is known: everything is written as in the catalogue. */
    public static Portable nothing() {
        return new Portable();
    }

    void knowType(SqlType inCatalogue, SqlType portable) {
        types.putIfAbsent(inCatalogue, portable);
    }

    void knowDefault(SqlType type, DefaultValue inCatalogue, DefaultValue portable) {
        values.putIfAbsent(key(type, inCatalogue), portable);
        values.merge(key(ANY, inCatalogue), portable, (one, other) -> one.equals(other) ? one : inCatalogue);
    }

    private static Column key(SqlType type, DefaultValue value) {
        return Types.column("", type).withDefault(Optional.of(value));
    }

    /** The portable type for one of the catalogue; the same where none is known. */
    public SqlType type(SqlType type) {
        return types.getOrDefault(type, type);
    }

    DefaultValue value(SqlType type, DefaultValue value) {
        return values.getOrDefault(key(type, value), value);
    }

    /** Of a column whose type is not at hand. */
    DefaultValue value(DefaultValue value) {
        return values.getOrDefault(key(ANY, value), value);
    }

    /** The column by its portable type and default. */
    public Column column(Column column) {
        Column typed = column.ofType(type(column.type()));
        return column.defaultValue().isEmpty()
                ? typed
                : typed.withDefault(
                        Optional.of(value(column.type(), column.defaultValue().get())));
    }
}
