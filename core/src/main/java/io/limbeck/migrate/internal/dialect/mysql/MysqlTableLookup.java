package io.limbeck.migrate.internal.dialect.mysql;

import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumn;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbTableLookup;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbValues;
import io.limbeck.migrate.schema.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an operation has to know of an existing table; MySQL keeps expressions with backslashes, and keeps some that MariaDB does not have. */
final class MysqlTableLookup extends MariadbTableLookup {
    MysqlTableLookup(LiveQueries database) {
        super(database);
    }

    @Override
    protected String expression(String kept) {
        return MysqlExpression.of(kept);
    }

    /** MySQL keeps a text without its quotes and marks what is an expression. */
    @Override
    protected Optional<String> defaultValue(@Nullable String kept, String extra) {
        if (kept == null) {
            return Optional.empty();
        } else if (!extra.contains("DEFAULT_GENERATED")) {
            return Optional.of(MariadbValues.literal(kept));
        }
        return Optional.of(
                kept.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP") ? kept : "(" + expression(kept) + ")");
    }

    /** A CHECK written after its column is the table's. */
    @Override
    protected Optional<String> ownCheck(TableName table, String column) {
        return Optional.empty();
    }

    @Override
    protected String checksOfTable() {
        return " JOIN information_schema.table_constraints t"
                + " ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name"
                + " WHERE t.table_name = ? AND t.table_schema = " + SCHEMA + " AND t.constraint_type = 'CHECK'";
    }

    /** The columns that are computed from others, by their names. */
    List<MariadbColumn> computed(TableName table) {
        return database
                .texts(
                        "SELECT column_name FROM information_schema.columns WHERE table_name = ? AND table_schema = "
                                + SCHEMA + " AND generation_expression <> '' ORDER BY ordinal_position",
                        table.name(),
                        table.schema().orElse(""))
                .stream()
                .flatMap(column -> column(table, column).stream())
                .toList();
    }

    /** The definitions of the indexes that have an expression among their keys, by their names. */
    Map<String, String> expressionIndexes(TableName table) {
        Map<String, String> indexes = new LinkedHashMap<>();
        for (List<@Nullable String> row : database.rows(
                WHOLE
                        + "index_name, CONCAT(IF(MAX(non_unique), 'INDEX ', 'UNIQUE INDEX '), '`', REPLACE(index_name, '`',"
                        + " '``'), '` (', GROUP_CONCAT(CONCAT(IFNULL(CONCAT('`', REPLACE(column_name, '`', '``'), '`',"
                        + " IFNULL(CONCAT('(', sub_part, ')'), '')), CONCAT('(', expression, ')')),"
                        + " IF(collation = 'D', ' DESC', '')) ORDER BY seq_in_index SEPARATOR ', '), ')')"
                        + " FROM information_schema.statistics WHERE table_name = ? AND table_schema = " + SCHEMA
                        + " GROUP BY index_name HAVING MAX(expression IS NOT NULL) ORDER BY index_name",
                table.name(),
                table.schema().orElse(""))) {
            indexes.put(text(row, 0), expression(text(row, 1)));
        }
        return indexes;
    }
}
