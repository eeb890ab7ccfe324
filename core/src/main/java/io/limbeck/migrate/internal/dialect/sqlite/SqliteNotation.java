package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.Notation;
import io.limbeck.migrate.internal.dialect.sqlite.ddl.SqliteNames;
import io.limbeck.migrate.internal.dialect.sqlite.ddl.SqliteValues;
import org.jspecify.annotations.Nullable;

/** SQLite: how a database writes names, values and conditions. */
final class SqliteNotation implements Notation {
    @Override
    public String quote(String identifier) {
        return SqliteNames.quoted(identifier);
    }

    @Override
    public String literal(@Nullable Object value) {
        return SqliteValues.literal(value);
    }

    @Override
    public @Nullable Object parameter(@Nullable Object value) {
        return SqliteValues.of(value);
    }
}
