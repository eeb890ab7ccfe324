package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.PortableValues;
import io.limbeck.migrate.internal.dialect.SqlLiterals;
import org.jspecify.annotations.Nullable;

/** Java's values as MariaDB and MySQL read them. */
final class MariadbValues {
    private MariadbValues() {}

    /** What the driver knows, or a text. */
    static @Nullable Object of(@Nullable Object value) {
        return PortableValues.of(value, "");
    }

    /** The same value in the text of a statement; a backslash begins an escape, see {@link MariadbDialect#sessionSettings}. */
    static String literal(@Nullable Object value) {
        String literal = SqlLiterals.standard(of(value));
        return literal.startsWith("'") ? literal.replace("\\", "\\\\") : literal;
    }
}
