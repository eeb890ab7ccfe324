package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.ClientText;
import java.util.Optional;

/** PostgreSQL: how a text for the product's own client is written and read. */
final class PostgresqlClientText implements ClientText {
    @Override
    public String begin() {
        return "BEGIN";
    }

    /** psql would go on with the next revision. */
    @Override
    public Optional<String> stopsAtErrors() {
        return Optional.of("\\set ON_ERROR_STOP on");
    }

    @Override
    public String withoutClientCommands(String file, String text) {
        return PsqlText.withoutCommands(file, text);
    }
}
