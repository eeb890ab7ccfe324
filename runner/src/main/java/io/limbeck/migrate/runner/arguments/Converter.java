package io.limbeck.migrate.runner.arguments;

/** Turns a typed word into the value of an option or argument. */
@FunctionalInterface
public interface Converter<T> {
    /**
     * Converts a word.
     *
     * @throws NotConvertedException if it is not a value; the message completes "Invalid value for option …: "
     */
    T convert(String typed) throws NotConvertedException;
}
