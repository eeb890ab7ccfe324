package io.limbeck.migrate.runner.arguments;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * One option, or one argument without a name, of a command, and the values that were typed for it. Used for one command line.
 *
 * @param <T> of each value
 */
public final class Argument<T> {
    private final List<String> names;
    private final String label;
    private final String description;
    private final Count count;
    private final boolean required;
    private final Converter<T> converter;
    private final List<T> values = new ArrayList<>();

    private Argument(
            List<String> names,
            String label,
            String description,
            Count count,
            boolean required,
            Converter<T> converter) {
        this.names = List.copyOf(names);
        this.label = requireNonNull(label, "label");
        this.description = requireNonNull(description, "description");
        this.count = requireNonNull(count, "count");
        this.required = required;
        this.converter = requireNonNull(converter, "converter");
    }

    /** How many values it takes. */
    public enum Count {
        /** Its presence is the value. */
        NONE,
        ONE,
        ANY
    }

    /** An option without a value. */
    public static Argument<Boolean> flag(String description, String... names) {
        return new Argument<>(List.of(names), "", description, Count.NONE, false, present -> true);
    }

    /** An option with a value each time it is typed. */
    public static <T> Argument<T> option(
            Count count, Converter<T> converter, String label, String description, String... names) {
        return new Argument<>(List.of(names), label, description, count, false, converter);
    }

    /** An argument without a name; {@link Count#ANY} may be none. */
    public static <T> Argument<T> positional(Count count, Converter<T> converter, String label, String description) {
        return new Argument<>(List.of(), label, description, count, false, converter);
    }

    /** The same, but it must be typed. */
    public Argument<T> mandatory() {
        return new Argument<>(names, label, description, count, true, converter);
    }

    public List<String> names() {
        return names;
    }

    public boolean isOption() {
        return !names.isEmpty();
    }

    /** The name for messages and synopses: the first of the longest. */
    public String longestName() {
        String longest = names.get(0);
        for (String name : names) {
            longest = name.length() > longest.length() ? name : longest;
        }
        return longest;
    }

    public String label() {
        return label;
    }

    public String description() {
        return description;
    }

    public Count count() {
        return count;
    }

    public boolean isRequired() {
        return required;
    }

    /** In the order in which they were typed. */
    public List<T> values() {
        return List.copyOf(values);
    }

    boolean isGiven() {
        return !values.isEmpty();
    }

    /** Adds a typed value, or replaces the one before it if there can be only one: a global option after the command wins. */
    void give(String typed) throws NotConvertedException {
        T value = converter.convert(typed);
        if (count != Count.ANY) {
            values.clear();
        }
        values.add(value);
    }
}
