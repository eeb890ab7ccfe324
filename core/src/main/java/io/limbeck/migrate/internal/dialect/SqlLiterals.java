package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in the text of a statement, as the standard has them. */
public final class SqlLiterals {
    private SqlLiterals() {}

    /** NULL, a number, TRUE or FALSE, {@code X'…'} for bytes, and the quoted {@code toString} of anything else. */
    public static String standard(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        } else if (value instanceof Number) {
            return value.toString();
        } else if (value instanceof Boolean flag) {
            return flag ? "TRUE" : "FALSE";
        } else if (value instanceof byte[] bytes) {
            return "X'" + HexFormat.of().withUpperCase().formatHex(bytes) + "'";
        }
        return "'" + value.toString().replace("'", "''") + "'";
    }

    /** {@code sql} with each {@code ?} replaced by the literal of its parameter; those in quotes and comments are no parameters. */
    public static String inline(String sql, List<@Nullable Object> parameters, Dialect dialect) {
        if (parameters.isEmpty()) {
            return sql;
        }
        StringBuilder text = new StringBuilder();
        Iterator<@Nullable Object> values = parameters.iterator();
        SqlTokens tokens = new SqlTokens(dialect.syntax(), sql, 0, sql.length());
        int copied = 0;
        for (tokens.next(); tokens.kind() != Kind.END && values.hasNext(); tokens.next()) {
            if (tokens.kind() == Kind.MARK && sql.charAt(tokens.start()) == '?') {
                text.append(sql, copied, tokens.start())
                        .append(dialect.notation().literal(values.next()));
                copied = tokens.position();
            }
        }
        return text.append(sql, copied, sql.length()).toString();
    }
}
