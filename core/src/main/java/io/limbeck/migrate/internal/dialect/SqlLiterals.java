package io.limbeck.migrate.internal.dialect;

import java.util.HexFormat;
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

    /** {@code sql} with each {@code ?} outside quotes replaced by the literal of its parameter. */
    public static String inline(String sql, List<@Nullable Object> parameters, Dialect dialect) {
        if (parameters.isEmpty()) {
            return sql;
        }
        StringBuilder text = new StringBuilder();
        int next = 0;
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '?' && next < parameters.size()) {
                text.append(dialect.literal(parameters.get(next++)));
                continue;
            }
            text.append(c);
        }
        return text.toString();
    }
}
