package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.internal.dialect.ddl.ColumnDefinition;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.KeyOptions;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.OnConflict;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqliteSyntax;
import io.limbeck.migrate.internal.sql.StatementTokens;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.Types;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The definition of a column in SQLite, which decides whether the column is the row's own number. */
final class SqliteColumnDefinition extends ColumnDefinition {
    private static final Set<SqlType> TYPES_OF_ROWID = Set.of(Types.integer(), Types.nativeType("INTEGER"));
    private static final Set<String> OWN_KEYWORDS = Set.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME");

    SqliteColumnDefinition(Sql sql) {
        super(sql);
    }

    /**
     * A whole number that alone is the primary key is declared INTEGER whatever its size: only then SQLite makes it the row's
     * own number, which is also the only place where it allows AUTOINCREMENT.
     */
    @Override
    public String inTable(Column column, Table table) {
        if (!isRowNumber(column, table)) {
            SqliteRules.checkStrict(table, column.name(), sql.type(column.type()));
            boolean notNull = isKey(column, table) && !KeyOptions.isNullable(column);
            return of(notNull ? column.notNull() : column)
                    + (isDescendingInteger(column, table) ? primaryKeyName(table) + " PRIMARY KEY DESC" : "");
        }
        column.identity().ifPresent(numbers -> SqliteRules.check(column.name(), numbers));
        String definition = notNull(column, ofType(column, "INTEGER"));
        return column.identity().isPresent()
                ? definition + primaryKeyName(table) + " PRIMARY KEY"
                        + OnConflict.clause(column, OnConflict.PRIMARY_KEY) + " AUTOINCREMENT"
                : definition;
    }

    private String primaryKeyName(Table table) {
        return table.primaryKey()
                .flatMap(Constraint.PrimaryKey::name)
                .map(name -> " CONSTRAINT " + sql.quote(name))
                .orElse("");
    }

    /** An INTEGER that is the key without being the rowid, which SQLite takes for one only when its key is descending. */
    private static boolean isDescendingInteger(Column column, Table table) {
        return isOnlyKey(column, table)
                && KeyOptions.keepsType(column)
                && TYPES_OF_ROWID.contains(column.type())
                && !Boolean.parseBoolean(table.options().get(SqliteRules.WITHOUT_ROWID));
    }

    /** NOT NULL, the last clause, may say what becomes of rows that break it. */
    private static String notNull(Column column, String definition) {
        return column.nullable() ? definition : definition + OnConflict.clause(column, OnConflict.NOT_NULL);
    }

    /** SQLite alone lets the columns of a primary key be null. */
    private static boolean isKey(Column column, Table table) {
        return table.primaryKey()
                .filter(key -> key.columns().contains(column.name()))
                .isPresent();
    }

    private static boolean isRowNumber(Column column, Table table) {
        return isOnlyKey(column, table) && isWholeNumber(column.type()) && !KeyOptions.keepsType(column);
    }

    private static boolean isOnlyKey(Column column, Table table) {
        return table.primaryKey()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .isPresent();
    }

    private static boolean isWholeNumber(SqlType type) {
        return type instanceof SqlType.Int
                || (type instanceof SqlType.Native own && own.text().equalsIgnoreCase("INTEGER"));
    }

    @Override
    public String of(Column column) {
        if (column.identity().isPresent()) {
            throw SqliteRules.notNumbered(column.name());
        }
        return notNull(column, super.of(column));
    }

    @Override
    public boolean contains(Constraint constraint, Table table) {
        return constraint instanceof Constraint.PrimaryKey
                && table.columns().stream()
                        .anyMatch(column -> isDescendingInteger(column, table)
                                || (column.identity().isPresent() && isRowNumber(column, table)));
    }

    /** SQLite takes any expression as default, but only in parentheses; literals and its three own keywords need none. */
    @Override
    protected String defaultExpression(String expression) {
        List<StatementTokens.Token> tokens =
                StatementTokens.of(SqliteSyntax.SQL, expression).list();
        boolean text = tokens.size() == 1 && tokens.get(0).text().startsWith("'");
        return text || OWN_KEYWORDS.contains(expression.toUpperCase(Locale.ROOT)) ? expression : "(" + expression + ")";
    }
}
