package io.limbeck.migrate.internal.dialect.ddl;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which statements of a database can check on their own whether there is something to do.
 *
 * <p>They are recognised by their text: an operation may consist of several statements, of which each must check, and the definition of a
 * function or trigger is a script's.
 *
 * @param phrases how such statements begin, {@code CREATE TABLE}, or what they change of a table, {@code ADD COLUMN}
 */
public record Guards(Set<String> phrases) {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\w+)";
    private static final Pattern OF_ITS_OWN = Pattern.compile(
            "(CREATE|DROP) (?:UNIQUE )?(MATERIALIZED VIEW|(?!UNIQUE|OR )[A-Z]+)(?: CONCURRENTLY)?(?= )");
    private static final Pattern OF_A_TABLE =
            Pattern.compile("ALTER TABLE " + NAME + "(?:\\." + NAME + ")? (ADD|DROP) (COLUMN|CONSTRAINT)(?= )");

    public Guards {
        phrases = Set.copyOf(phrases);
    }

    public static Guards of(String... phrases) {
        return new Guards(Set.of(phrases));
    }

    /**
     * The same statement, for where it may have nothing to do; empty when the database cannot say it.
     *
     * @param makes whether it makes something, and is left out where that is there
     */
    Optional<String> in(String sql, boolean makes) {
        Matcher statement = OF_ITS_OWN.matcher(sql);
        if (!statement.lookingAt()) {
            statement = OF_A_TABLE.matcher(sql);
        }
        if (!statement.lookingAt() || !phrases.contains(statement.group(1) + " " + statement.group(2))) {
            return Optional.empty();
        }
        int at = statement.end();
        String guard = makes ? " IF NOT EXISTS" : " IF EXISTS";
        return Optional.of(sql.startsWith(guard, at) ? sql : sql.substring(0, at) + guard + sql.substring(at));
    }
}
