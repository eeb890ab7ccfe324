package io.limbeck.migrate.internal.dialect.mysql;

import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbValues;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions as MySQL keeps them in its catalogue, where each quote and backslash has a backslash before it. */
final class MysqlExpression {
    private static final Pattern ESCAPED = Pattern.compile("(?s)\\\\(.)");
    private static final Pattern NEGATIVE = Pattern.compile("-\\((\\d+(?:\\.\\d+)?)\\)");
    private static final Pattern NOW = Pattern.compile("now\\((\\d*)\\)");
    private static final Pattern TEXT = Pattern.compile("(?s)_utf8mb4'((?:[^'\\\\]++|\\\\.)*+)'");

    private MysqlExpression() {}

    /** As a statement says it. */
    static String of(String kept) {
        return ESCAPED.matcher(kept).replaceAll("$1");
    }

    /** The expression of a default; one that is but a value is that value, however it was written; none is NULL. */
    static Optional<String> defaultOf(String kept) {
        String sql = of(kept);
        Matcher negative = NEGATIVE.matcher(sql);
        Matcher text = TEXT.matcher(sql);
        Matcher now = NOW.matcher(sql);
        if (sql.equals("NULL")) {
            return Optional.empty();
        } else if (now.matches()) {
            return Optional.of("CURRENT_TIMESTAMP" + (now.group(1).isEmpty() ? "" : "(" + now.group(1) + ")"));
        } else if (negative.matches()) {
            return Optional.of("-" + negative.group(1));
        }
        return Optional.of(text.matches() ? MariadbValues.literal(value(text.group(1))) : sql);
    }

    private static String value(String escaped) {
        return ESCAPED.matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "n" -> "\n";
                            case "r" -> "\r";
                            case "0" -> "\0";
                            case "Z" -> "\u001a";
                            default -> found.group(1);
                        }));
    }

    /** Whether the expression reads a column. */
    static boolean mentions(String expression, String column) {
        return !renamed(expression, column, "").equals(expression);
    }

    /** The same expression after a column was renamed. */
    static String renamed(String expression, String column, String newName) {
        String old = MariadbNames.quoted(column);
        StringBuilder renamed = new StringBuilder();
        SqlTokens tokens = new SqlTokens(MariadbSyntax.SQL, expression, 0, expression.length());
        int copied = 0;
        for (tokens.next(); tokens.kind() != Kind.END; tokens.next()) {
            if (tokens.kind() == Kind.QUOTED
                    && expression.substring(tokens.start(), tokens.position()).equalsIgnoreCase(old)) {
                renamed.append(expression, copied, tokens.start()).append(MariadbNames.quoted(newName));
                copied = tokens.position();
            }
        }
        return renamed.append(expression, copied, expression.length()).toString();
    }
}
