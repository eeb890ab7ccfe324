package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.error.DefinitionNeededException;
import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.StandardDdl;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqliteWords;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The SQL of SQLite, where it differs from the standard. */
final class SqliteDdl extends StandardDdl implements SqliteWords {
    private static final SqliteTypes TYPES = new SqliteTypes();
    private static final Set<String> OWN_WORDS = Set.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME");

    SqliteDdl() {
        super(TYPES);
    }

    @Override
    public List<SqlWork> alterColumn(AlterColumn operation) {
        throw new DefinitionNeededException("SQLite", operation.table().toString());
    }

    @Override
    public List<SqlWork> alterTable(AlterTable operation) {
        throw new DefinitionNeededException("SQLite", operation.table().toString());
    }

    @Override
    public List<SqlWork> addConstraint(AddConstraint operation) {
        throw new DefinitionNeededException("SQLite", operation.table().toString());
    }

    @Override
    public List<SqlWork> dropConstraint(DropConstraint operation) {
        throw new DefinitionNeededException("SQLite", operation.table().toString());
    }

    /** As the engine does it by itself, where it can. */
    List<SqlWork> natively(Operation operation) {
        if (operation instanceof AlterColumn alter) {
            return super.alterColumn(alter);
        } else if (operation instanceof AddConstraint add) {
            return super.addConstraint(add);
        } else if (operation instanceof DropConstraint drop) {
            return super.dropConstraint(drop);
        }
        return operation.accept(this);
    }

    @Override
    public String name(String identifier) {
        return quote(identifier);
    }

    @Override
    public String text(String value) {
        return literal(value);
    }

    @Override
    public String type(SqlType type) {
        return type.accept(TYPES);
    }

    @Override
    public String column(AddColumn operation) {
        StringBuilder sql = new StringBuilder(columnDefinition(operation.column()));
        operation.constraints().forEach(constraint -> sql.append(' ').append(columnConstraint(constraint, operation)));
        return sql.toString();
    }

    @Override
    public String constraintDefinition(Constraint constraint) {
        return constraint(constraint);
    }

    @Override
    public String value(DefaultValue value) {
        return defaultValue(value);
    }

    @Override
    protected String product() {
        return "SQLite";
    }

    @Override
    protected String database() {
        return "sqlite";
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
        return column.identity().isPresent()
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
        return alone && isWholeNumber(column.type());
    }

    private static boolean isWholeNumber(SqlType type) {
        return type instanceof SqlType.Int
                || (type instanceof SqlType.Native said && said.text().equalsIgnoreCase("INTEGER"));
    }

    @Override
    protected String columnDefinition(Column column) {
        if (column.identity().isPresent()) {
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
                && table.columns().stream()
                        .anyMatch(column -> column.identity().isPresent() && isRowNumber(column, table));
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
