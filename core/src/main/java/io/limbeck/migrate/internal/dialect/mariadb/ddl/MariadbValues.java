package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import io.limbeck.migrate.internal.dialect.PortableValues;
import io.limbeck.migrate.internal.dialect.SqlLiterals;
import org.jspecify.annotations.Nullable;

/** Java's values as MariaDB and MySQL read them. */
public final class MariadbValues {
    private MariadbValues() {}

    /** What the driver knows, or a text. */
    public static @Nullable Object of(@Nullable Object value) {
        return PortableValues.of(value, "");
    }

    /** The same value in the text of a statement; a backslash begins an escape, see the dialect's session settings. */
    public static String literal(@Nullable Object value) {
        String literal = SqlLiterals.standard(of(value));
        return literal.startsWith("'") ? literal.replace("\\", "\\\\") : literal;
    }
}
