package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.PortableValues;
import io.limbeck.migrate.internal.dialect.SqlLiterals;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Java's values as PostgreSQL reads them; texts are of no type until their place gives them one, bound or written. */
public final class PostgresqlValues {
    private PostgresqlValues() {}

    /** What the driver knows, or a text. */
    public static @Nullable Object of(@Nullable Object value) {
        return PortableValues.of(value, "+00");
    }

    /** The same value in the text of a statement; {@code E''} reads alike whatever {@code standard_conforming_strings} says. */
    public static String literal(@Nullable Object value) {
        Object kept = of(value);
        if (kept instanceof byte[] bytes) {
            return "decode('" + HexFormat.of().formatHex(bytes) + "', 'hex')";
        } else if (kept instanceof Double number && !Double.isFinite(number)) {
            return "'" + number + "'::float8";
        }
        String literal = SqlLiterals.standard(kept);
        return literal.startsWith("'") && literal.indexOf('\\') >= 0 ? "E" + literal.replace("\\", "\\\\") : literal;
    }
}
