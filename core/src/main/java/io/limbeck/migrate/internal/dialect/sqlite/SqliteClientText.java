package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.ClientText;
import java.util.Optional;

/** SQLite: how a text for the product's own client is written and read. */
final class SqliteClientText implements ClientText {
    @Override
    public String withoutClientCommands(String file, String text) {
        return SqliteDumpText.loadable(text);
    }

    @Override
    public String begin() {
        return "BEGIN IMMEDIATE";
    }

    /** The shell would go on, and commit. */
    @Override
    public Optional<String> stopsAtErrors() {
        return Optional.of(".bail on");
    }

    /** A division by zero is null here. */
    @Override
    public String failingIfFound(String query) {
        return "SELECT CASE WHEN EXISTS (" + query + ") THEN abs(-9223372036854775808) END";
    }
}
