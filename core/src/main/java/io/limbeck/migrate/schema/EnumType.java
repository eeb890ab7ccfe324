package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A standalone enum type.
 *
 * @param name with its schema if that is not the default
 * @param values the values in their order, without duplicates
 */
public record EnumType(TableName name, List<String> values) {
    public EnumType {
        requireNonNull(name, "name");
        values = List.copyOf(values);
        if (new HashSet<>(values).size() != values.size()) {
            throw new IllegalArgumentException("Type " + name + " has a value twice: " + values);
        }
    }

    public static EnumType of(String name, String... values) {
        return new EnumType(TableName.of(name), List.of(values));
    }

    /** With one more value, before an existing one. */
    public EnumType with(String value, String before) {
        List<String> more = new ArrayList<>(values);
        int at = values.indexOf(before);
        if (at < 0) {
            throw new IllegalArgumentException("Type " + name + " has no value " + before + ": " + values);
        }
        more.add(at, value);
        return new EnumType(name, more);
    }

    /** With one more value at the end. */
    public EnumType with(String value) {
        List<String> more = new ArrayList<>(values);
        more.add(value);
        return new EnumType(name, more);
    }
}
