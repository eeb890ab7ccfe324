package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.IdentityCounter;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.KeyOptions;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.OnConflict;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqlitePhrases;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.StatementTokens;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The SQL of SQLite, where it differs from the standard; what changes a table needs its definition. */
class SqliteDdl extends SqliteObjects implements SqlitePhrases {
    private static final SqliteTypes TYPES = new SqliteTypes();
    private static final Set<SqlType> TYPES_OF_ROWID = Set.of(Types.integer(), Types.nativeType("INTEGER"));
    private static final Set<String> OWN_WORDS = Set.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME");

    SqliteDdl() {
        super(TYPES);
    }

    @Override
    public List<SqlWork> createTable(CreateTable operation) {
        Table table = operation.table();
        SqliteRules.check(table);
        List<SqlWork> work = new ArrayList<>(super.createTable(operation));
        table.columns().stream()
                .flatMap(column -> column.identity().stream())
                .flatMapToLong(numbers -> numbers.numbers().start().stream())
                .forEach(first -> work.addAll(
                        IdentityCounter.beginningAt(first, text(table.name().name()))));
        return work;
    }

    @Override
    public List<SqlWork> addColumn(AddColumn operation) {
        if (SqliteChoice.needsRebuild(operation)) {
            throw definitionNeeded(operation.table());
        }
        return super.addColumn(operation);
    }

    @Override
    public List<SqlWork> alterColumn(AlterColumn operation) {
        throw definitionNeeded(operation.table());
    }

    @Override
    public List<SqlWork> alterTable(AlterTable operation) {
        throw definitionNeeded(operation.table());
    }

    @Override
    public List<SqlWork> addConstraint(AddConstraint operation) {
        throw definitionNeeded(operation.table());
    }

    @Override
    public List<SqlWork> dropConstraint(DropConstraint operation) {
        throw definitionNeeded(operation.table());
    }

    final List<SqlWork> asInStandard(DropConstraint operation) {
        return super.dropConstraint(operation);
    }

    @Override
    public List<SqlWork> renameConstraint(RenameConstraint operation) {
        throw definitionNeeded(operation.table());
    }

    @Override
    public List<SqlWork> renameIndex(RenameIndex operation) {
        throw definitionNeeded(operation.table());
    }

    private static DefinitionNeededException definitionNeeded(TableName table) {
        return DefinitionNeededException.of("SQLite", "the change of table " + table);
    }

    /** The options of other databases change nothing here. */
    @Override
    public List<SqlWork> alterTableOptions(AlterTableOptions operation) {
        SqliteRules.checkTableOptions(operation.options().keySet());
        if (SqliteChoice.changesTable(operation)) {
            throw definitionNeeded(operation.table());
        }
        return List.of();
    }

    /** There is no place for it. */
    @Override
    public List<SqlWork> commentTable(CommentTable operation) {
        return List.of();
    }

    /** Nobody else writes while an index is built, whatever it is asked to. */
    @Override
    public List<SqlWork> createIndex(CreateIndex operation) {
        SqliteRules.check(operation.index());
        return super.createIndex(CreateIndex.of(SqliteRules.withoutNulls(operation.index())));
    }

    @Override
    public List<SqlWork> dropIndex(DropIndex operation) {
        return super.dropIndex(new DropIndex(operation.table(), operation.index(), operation.previous(), false));
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
        SqliteRules.check(operation.column());
        StringBuilder sql = new StringBuilder(columnDefinition(operation.column()));
        operation.constraints().forEach(constraint -> sql.append(columnConstraint(constraint, operation)));
        return sql.toString();
    }

    @Override
    public String constraintDefinition(Constraint constraint) {
        SqliteRules.check(constraint);
        return constraint(constraint);
    }

    @Override
    public String value(DefaultValue value) {
        return defaultValue(value);
    }

    @Override
    public void checkIdentity(String column, Identity numbers) {
        SqliteRules.check(column, numbers);
    }

    @Override
    public void checkOption(String column, String key, String value) {
        SqliteRules.checkOption(column, key, value);
    }

    @Override
    public UnsupportedByDatabaseException notNumbered(String column) {
        return SqliteRules.notNumbered(column);
    }

    @Override
    public UnsupportedByDatabaseException notStrict(String table, String column, String type) {
        return SqliteRules.notStrict(table, column, type);
    }

    @Override
    protected String quote(String identifier) {
        return SqliteNames.quoted(identifier);
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
            SqliteRules.checkStrict(table, column.name(), type(column.type()));
            boolean notNull = isKey(column, table) && !KeyOptions.isNullable(column);
            return columnDefinition(notNull ? column.notNull() : column)
                    + (isDescendingInteger(column, table) ? primaryKeyName(table) + " PRIMARY KEY DESC" : "");
        }
        column.identity().ifPresent(numbers -> SqliteRules.check(column.name(), numbers));
        String definition = notNull(column, columnDefinition(column, "INTEGER"));
        return column.identity().isPresent()
                ? definition + primaryKeyName(table) + " PRIMARY KEY"
                        + OnConflict.clause(column, OnConflict.PRIMARY_KEY) + " AUTOINCREMENT"
                : definition;
    }

    private String primaryKeyName(Table table) {
        return table.primaryKey()
                .flatMap(Constraint.PrimaryKey::name)
                .map(this::named)
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

    @Override
    protected String constraint(Constraint constraint, Table table) {
        return super.constraint(constraint, table) + OnConflict.clause(constraint, table);
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
        return isOnlyKey(column, table) && isWholeNumber(column.type()) && !KeyOptions.keepsType(column);
    }

    private static boolean isOnlyKey(Column column, Table table) {
        return table.primaryKey()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .isPresent();
    }

    private static boolean isWholeNumber(SqlType type) {
        return type instanceof SqlType.Int
                || (type instanceof SqlType.Native said && said.text().equalsIgnoreCase("INTEGER"));
    }

    @Override
    protected String columnDefinition(Column column) {
        if (column.identity().isPresent()) {
            throw SqliteRules.notNumbered(column.name());
        }
        return notNull(column, super.columnDefinition(column));
    }

    /** SQLite takes a double-quoted name that is not a column for a string, and indexes that; backticks only quote names. */
    @Override
    protected String indexColumn(String column) {
        return '`' + column.replace("`", "``") + '`';
    }

    @Override
    protected boolean saidByColumn(Constraint constraint, Table table) {
        return constraint instanceof Constraint.PrimaryKey
                && table.columns().stream()
                        .anyMatch(column -> isDescendingInteger(column, table)
                                || (column.identity().isPresent() && isRowNumber(column, table)));
    }

    @Override
    protected String tableSuffix(Table table) {
        List<String> options = new ArrayList<>();
        if (Boolean.parseBoolean(table.options().get(SqliteRules.STRICT))) {
            options.add("STRICT");
        }
        if (Boolean.parseBoolean(table.options().get(SqliteRules.WITHOUT_ROWID))) {
            options.add("WITHOUT ROWID");
        }
        return options.isEmpty() ? "" : " " + String.join(", ", options);
    }

    /** SQLite takes any expression as default, but only in parentheses; literals and its three own words need none. */
    @Override
    protected String expressionDefault(String sql) {
        List<StatementTokens.Token> said =
                StatementTokens.of(SqlSyntax.SQLITE, sql).list();
        boolean text = said.size() == 1 && said.get(0).text().startsWith("'");
        return text || OWN_WORDS.contains(sql.toUpperCase(Locale.ROOT)) ? sql : "(" + sql + ")";
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
            return " " + name + references(key);
        } else if (constraint instanceof Constraint.Check check) {
            return " " + name + "CHECK (" + check.sql() + ")";
        }
        throw new UnsupportedByDatabaseException(
                "SQLite",
                "cannot add column \"" + operation.column().name() + "\" of table " + operation.table()
                        + " together with " + constraintDefinition(constraint),
                "Add the column alone; make it unique with createUniqueIndex.");
    }
}
