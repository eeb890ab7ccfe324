package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.StandardDdl;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The SQL of SQLite, where it differs from the standard. */
final class SqliteDdl extends StandardDdl {
    private static final Set<String> OWN_WORDS = Set.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME");

    SqliteDdl() {
        super(new SqliteTypes());
    }

    @Override
    protected String quote(String identifier) {
        return SqliteDialect.quoted(identifier);
    }

    @Override
    protected String literal(Object value) {
        return SqliteValues.literal(value);
    }

    /**
     * A whole number that alone is the primary key is declared INTEGER whatever its size: only then SQLite makes it the row's
     * own number, which is also the only place where it allows AUTOINCREMENT.
     */
    @Override
    protected String columnDefinition(Column column, Table table) {
        if (!isRowNumber(column, table)) {
            return columnDefinition(isKey(column, table) ? column.notNull() : column);
        }
        String definition = columnDefinition(column, "INTEGER");
        return column.identity()
                ? definition
                        + table.primaryKey()
                                .flatMap(Constraint.PrimaryKey::name)
                                .map(this::named)
                                .orElse("") + " PRIMARY KEY AUTOINCREMENT"
                : definition;
    }

    private String named(String constraint) {
        return " CONSTRAINT " + quote(constraint);
    }

    /** SQLite alone lets the columns of a primary key be null. */
    private static boolean isKey(Column column, Table table) {
        return table.primaryKey()
                .filter(key -> key.columns().contains(column.name()))
                .isPresent();
    }

    private static boolean isRowNumber(Column column, Table table) {
        boolean alone = table.primaryKey()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .isPresent();
        return alone && column.type() instanceof SqlType.Int;
    }

    @Override
    protected String columnDefinition(Column column) {
        if (column.identity()) {
            throw new UnsupportedByDatabaseException(
                    "SQLite",
                    "numbers rows only in a whole-number column that alone is the primary key, not in \""
                            + column.name() + "\"",
                    "Make it the primary key of its CREATE TABLE, or leave out autoIncrement().");
        }
        return super.columnDefinition(column);
    }

    /** What stands in double quotes and is no column, SQLite takes for a text, and indexes that; backticks only name. */
    @Override
    protected String indexColumn(String column) {
        return '`' + column.replace("`", "``") + '`';
    }

    @Override
    protected boolean saidByColumn(Constraint constraint, Table table) {
        return constraint instanceof Constraint.PrimaryKey
                && table.columns().stream().anyMatch(column -> column.identity() && isRowNumber(column, table));
    }

    @Override
    protected String tableSuffix(Table table) {
        List<String> options = new ArrayList<>();
        if (Boolean.parseBoolean(table.options().get("sqlite.strict"))) {
            options.add("STRICT");
        }
        if (Boolean.parseBoolean(table.options().get("sqlite.without_rowid"))) {
            options.add("WITHOUT ROWID");
        }
        return options.isEmpty() ? "" : " " + String.join(", ", options);
    }

    /** SQLite takes any expression as default, but only in parentheses; its three own words need none. */
    @Override
    protected String expressionDefault(String sql) {
        return OWN_WORDS.contains(sql.toUpperCase(Locale.ROOT)) ? sql : "(" + sql + ")";
    }

    @Override
    protected String columnConstraint(Constraint constraint, AddColumn operation) {
        String name = constraint
                .name()
                .map(this::named)
                .map(String::strip)
                .map(words -> words + " ")
                .orElse("");
        if (constraint instanceof Constraint.ForeignKey key
                && key.columns().equals(List.of(operation.column().name()))) {
            return name + references(key);
        } else if (constraint instanceof Constraint.Check check) {
            return name + "CHECK (" + check.sql() + ")";
        }
        throw new UnsupportedByDatabaseException(
                "SQLite",
                "cannot add column \"" + operation.column().name() + "\" of table " + operation.table()
                        + " together with " + constraint,
                "Add the column alone; make it unique with createUniqueIndex.");
    }
}
