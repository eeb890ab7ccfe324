package io.limbeck.migrate.internal.dialect.h2.ddl;

import io.limbeck.migrate.internal.dialect.PortableValues;
import io.limbeck.migrate.internal.dialect.SqlLiterals;
import org.jspecify.annotations.Nullable;

/** Java's values as H2 reads them. */
public final class H2Values {
    private H2Values() {}

    /** What the driver knows, or a text. */
    public static @Nullable Object of(@Nullable Object value) {
        return PortableValues.of(value, "+00");
    }

    /** The same value in the text of a statement. */
    public static String literal(@Nullable Object value) {
        return SqlLiterals.standard(of(value));
    }
}
