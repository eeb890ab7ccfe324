package io.limbeck.migrate.internal.dialect;

import java.util.Optional;

/** How a text for the product's own client is written and read. Stateless and thread-safe. */
public interface ClientText {
    /** The statement that begins a transaction, for scripts. */
    String begin();

    /** The first line of a text by which the product's own client ends it at an error; empty where it does so anyway. */
    default Optional<String> stopsAtErrors() {
        return Optional.empty();
    }

    /** A statement as the product's own client reads it, with what ends it. */
    default String inText(String statement) {
        return statement + ";";
    }

    /** A statement for a text that fails when a query finds something. */
    default String failingIfFound(String query) {
        return "SELECT 1 / CASE WHEN EXISTS (" + query + ") THEN 0 ELSE 1 END";
    }

    /** A text for the product's own client as the database reads it: line for line, without commands of the client and data. */
    default String withoutClientCommands(String file, String text) {
        return text;
    }
}
