package io.limbeck.migrate.toy;

import io.limbeck.migrate.internal.dialect.Notation;
import io.limbeck.migrate.internal.dialect.PortableValues;
import io.limbeck.migrate.internal.dialect.SqlLiterals;
import org.jspecify.annotations.Nullable;

/** As in the standard. */
final class HsqldbNotation implements Notation {
    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public String quote(String identifier) {
        return quoted(identifier);
    }

    @Override
    public String literal(@Nullable Object value) {
        return SqlLiterals.standard(parameter(value));
    }

    @Override
    public @Nullable Object parameter(@Nullable Object value) {
        return PortableValues.of(value, "+00:00");
    }
}
