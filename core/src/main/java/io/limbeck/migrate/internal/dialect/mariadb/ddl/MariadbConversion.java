package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import java.util.List;
import java.util.Optional;

/**
 * New values by an expression of the row as it was. The values wait in a column of their own, so that the expression sees the old
 * ones and the new type never meets them; the column keeps its place, its indexes and its constraints.
 */
final class MariadbConversion {
    private static final String WAITING = "_migrate_new";

    private final String table;
    private final MariadbColumn before;
    private final MariadbColumn after;
    private final String untouched;

    /**
     * Nothing is changed yet.
     *
     * @param table quoted
     * @param stamped the columns that an UPDATE sets automatically, unless it sets them explicitly
     */
    MariadbConversion(String table, MariadbColumn before, MariadbColumn after, List<String> stamped) {
        this.table = table;
        this.before = before;
        this.after = after;
        this.untouched = stamped.stream()
                .filter(column -> !column.equals(before.name()))
                .map(MariadbNames::quoted)
                .map(column -> ", " + column + " = " + column)
                .collect(joining());
    }

    List<SqlWork> by(String expression) {
        String alter = "ALTER TABLE " + table;
        String column = MariadbNames.quoted(before.name());
        String waiting = MariadbNames.quoted(WAITING);
        MariadbColumn empty = after.named(before.name())
                .withNullable(true)
                .withDefault(Optional.empty())
                .withAutoIncrement(false);
        return List.of(
                SqlStatement.of(alter + " ADD COLUMN " + empty.named(WAITING).definition()),
                SqlStatement.of("UPDATE " + table + " SET " + waiting + " = " + expression + untouched),
                SqlStatement.of(alter + " MODIFY COLUMN "
                        + before.withNullable(true)
                                .withDefault(Optional.empty())
                                .withAutoIncrement(false)
                                .definition()),
                SqlStatement.of("UPDATE " + table + " SET " + column + " = NULL" + untouched),
                SqlStatement.of(alter + " MODIFY COLUMN " + empty.definition()),
                SqlStatement.of("UPDATE " + table + " SET " + column + " = " + waiting + untouched),
                SqlStatement.of(
                        alter + " CHANGE COLUMN " + column + " " + after.definition() + ", DROP COLUMN " + waiting));
    }
}
