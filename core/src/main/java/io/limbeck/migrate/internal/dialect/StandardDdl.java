package io.limbeck.migrate.internal.dialect;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.ValidateConstraint;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.SqlTypeVisitor;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The SQL of each operation as the standard has it; a database overrides where it differs. */
public abstract class StandardDdl extends ObjectDdl {
    private final SqlTypeVisitor<String> types;

    protected StandardDdl(SqlTypeVisitor<String> types) {
        this.types = types;
    }

    protected abstract String literal(Object value);

    @Override
    public List<SqlWork> createTable(CreateTable operation) {
        Table table = operation.table();
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(columnDefinition(column, table)));
        table.constraints().stream()
                .filter(constraint -> !saidByColumn(constraint, table))
                .forEach(constraint -> lines.add(constraint(constraint, table)));
        return statement("CREATE TABLE " + quote(table.name()) + " (\n    " + String.join(",\n    ", lines) + "\n)"
                + tableSuffix(table));
    }

    /** Whether the column's own definition says this constraint already, so that the table need not. */
    protected boolean saidByColumn(Constraint constraint, Table table) {
        return false;
    }

    /** What follows the closing parenthesis: nothing, or the table's options. */
    protected String tableSuffix(Table table) {
        return "";
    }

    @Override
    public List<SqlWork> dropTable(DropTable operation) {
        return statement("DROP TABLE " + quote(operation.table()));
    }

    @Override
    public List<SqlWork> renameTable(RenameTable operation) {
        return statement("ALTER TABLE " + quote(operation.table()) + " RENAME TO " + quote(operation.newName()));
    }

    @Override
    public List<SqlWork> addColumn(AddColumn operation) {
        StringBuilder sql = new StringBuilder("ALTER TABLE ")
                .append(quote(operation.table()))
                .append(" ADD COLUMN ")
                .append(columnDefinition(operation.column()));
        for (Constraint constraint : operation.constraints()) {
            sql.append(' ').append(columnConstraint(constraint, operation));
        }
        return statement(sql.toString());
    }

    /** A constraint as it stands behind the column that it comes with. */
    protected abstract String columnConstraint(Constraint constraint, AddColumn operation);

    @Override
    public List<SqlWork> dropColumn(DropColumn operation) {
        return statement("ALTER TABLE " + quote(operation.table()) + " DROP COLUMN " + quote(operation.column()));
    }

    @Override
    public List<SqlWork> renameColumn(RenameColumn operation) {
        return statement("ALTER TABLE " + quote(operation.table()) + " RENAME COLUMN " + quote(operation.column())
                + " TO " + quote(operation.newName()));
    }

    @Override
    public List<SqlWork> alterColumn(AlterColumn operation) {
        String column = "ALTER TABLE " + quote(operation.table()) + " ALTER COLUMN " + quote(operation.column());
        List<SqlWork> work = new ArrayList<>();
        operation
                .change()
                .type()
                .ifPresent(type -> work.add(
                        SqlStatement.of(column + " SET DATA TYPE " + type.to().accept(types)
                                + operation
                                        .change()
                                        .using()
                                        .map(using -> " USING " + using.to())
                                        .orElse(""))));
        operation
                .change()
                .defaultValue()
                .ifPresent(value -> work.add(SqlStatement.of(column
                        + value.to()
                                .map(to -> " SET DEFAULT " + defaultValue(to))
                                .orElse(" DROP DEFAULT"))));
        operation
                .change()
                .nullability()
                .ifPresent(nullable ->
                        work.add(SqlStatement.of(column + (nullable.to() ? " DROP NOT NULL" : " SET NOT NULL"))));
        return work;
    }

    @Override
    public List<SqlWork> alterTable(AlterTable operation) {
        return operation.changes().stream()
                .flatMap(change -> change.accept(this).stream())
                .toList();
    }

    @Override
    public List<SqlWork> addConstraint(AddConstraint operation) {
        return statement("ALTER TABLE " + quote(operation.table()) + " ADD " + constraint(operation.constraint()));
    }

    @Override
    public List<SqlWork> dropConstraint(DropConstraint operation) {
        return statement("ALTER TABLE " + quote(operation.table()) + " DROP CONSTRAINT "
                + quote(operation
                        .name()
                        .orElseThrow(() -> new UsageException(
                                "The constraint of table " + operation.table() + " to drop has no name.",
                                "Drop it by the name that the database gave it."))));
    }

    @Override
    public List<SqlWork> createIndex(CreateIndex operation) {
        Index index = operation.index();
        String keys = index.keys().stream().map(this::indexKey).collect(joining(", "));
        return statement((index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + quote(index.name()) + " ON "
                + quote(index.table()) + " (" + keys + ")"
                + index.where().map(condition -> " WHERE " + condition).orElse(""));
    }

    private String indexKey(IndexKey key) {
        String direction = key.descending() ? " DESC" : "";
        if (key instanceof IndexKey.OfColumn column) {
            return indexColumn(column.column())
                    + column.collation().map(name -> " COLLATE " + quote(name)).orElse("")
                    + direction;
        }
        return "(" + ((IndexKey.OfExpression) key).sql() + ")" + direction;
    }

    /** A column's name between the parentheses of an index. */
    protected String indexColumn(String column) {
        return quote(column);
    }

    @Override
    public List<SqlWork> dropIndex(DropIndex operation) {
        return statement("DROP INDEX " + quote(new TableName(operation.table().schema(), operation.index())));
    }

    @Override
    public List<SqlWork> renameIndex(RenameIndex operation) {
        return statement("ALTER INDEX " + quote(new TableName(operation.table().schema(), operation.index()))
                + " RENAME TO " + quote(operation.newName()));
    }

    @Override
    public List<SqlWork> renameConstraint(RenameConstraint operation) {
        return statement("ALTER TABLE " + quote(operation.table()) + " RENAME CONSTRAINT "
                + quote(operation.constraint()) + " TO " + quote(operation.newName()));
    }

    @Override
    public List<SqlWork> validateConstraint(ValidateConstraint operation) {
        throw refused(
                "looks at all rows when a constraint is added: " + operation.constraint(),
                "Add the constraint without notValid, and leave out its validation.");
    }

    @Override
    public List<SqlWork> commentTable(CommentTable operation) {
        return statement("COMMENT ON TABLE " + quote(operation.table()) + " IS "
                + operation.comment().to().map(this::literal).orElse("NULL"));
    }

    @Override
    public List<SqlWork> alterTableOptions(AlterTableOptions operation) {
        throw refused(
                "changes no options of table " + operation.table() + ": "
                        + String.join(", ", operation.options().keySet()),
                "Leave them out for this database: if (op.database().equals(…)).");
    }

    @Override
    public List<SqlWork> execute(Execute operation) {
        return List.of(new SqlStatement(operation.sql(), operation.parameters()));
    }

    @Override
    public List<SqlWork> bulkInsert(BulkInsert operation) {
        String columns = operation.columns().stream().map(this::quote).collect(joining(", "));
        String marks = String.join(", ", Collections.nCopies(operation.columns().size(), "?"));
        return List.of(new SqlBatch(
                "INSERT INTO " + quote(operation.table()) + " (" + columns + ") VALUES (" + marks + ")",
                operation.rows()));
    }

    /** The line of a column in CREATE TABLE, where it may depend on the table's constraints. */
    protected String columnDefinition(Column column, Table table) {
        return columnDefinition(column);
    }

    /** The definition of a column by itself. */
    protected String columnDefinition(Column column) {
        return columnDefinition(column, column.type().accept(types));
    }

    /** The definition of a column with its type in the database's words. */
    protected final String columnDefinition(Column column, String type) {
        StringBuilder sql = new StringBuilder(quote(column.name())).append(' ').append(type);
        column.collation().ifPresent(name -> sql.append(" COLLATE ").append(quote(name)));
        column.generated().ifPresent(generated -> sql.append(" GENERATED ALWAYS AS (")
                .append(generated.sql())
                .append(")")
                .append(generationKind(generated.stored())));
        column.defaultValue().ifPresent(value -> sql.append(" DEFAULT ").append(defaultValue(value)));
        if (!column.nullable()) {
            sql.append(" NOT NULL");
        }
        return sql.toString();
    }

    /** What follows the expression of a generated column. */
    protected String generationKind(boolean stored) {
        return stored ? " STORED" : " VIRTUAL";
    }

    protected final String defaultValue(DefaultValue value) {
        return value instanceof DefaultValue.Literal literal
                ? literalDefault(literal.value())
                : expressionDefault(((DefaultValue.Expression) value).sql());
    }

    /** A value as DEFAULT takes it. */
    protected String literalDefault(Object value) {
        return literal(value);
    }

    /** An expression as DEFAULT takes it. */
    protected String expressionDefault(String sql) {
        return sql;
    }

    /** A constraint in CREATE TABLE, where it may depend on the others of the table. */
    protected String constraint(Constraint constraint, Table table) {
        return constraint(constraint);
    }

    /** A constraint as it stands in CREATE TABLE, with its name. */
    protected final String constraint(Constraint constraint) {
        return constraint.name().map(name -> "CONSTRAINT " + quote(name) + " ").orElse("") + body(constraint);
    }

    private String body(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return "PRIMARY KEY " + columns(key.columns());
        } else if (constraint instanceof Constraint.Unique unique) {
            return "UNIQUE " + columns(unique.columns());
        } else if (constraint instanceof Constraint.Check check) {
            return "CHECK (" + check.sql() + ")";
        }
        if (constraint instanceof Constraint.Exclusion exclusion) {
            throw refused(
                    "has no exclusion constraints: " + exclusion.sql(),
                    "Keep such rows out with a trigger, or by a unique key.");
        }
        Constraint.ForeignKey key = (Constraint.ForeignKey) constraint;
        return "FOREIGN KEY " + columns(key.columns()) + " " + references(key);
    }

    /** {@code REFERENCES …} with the actions. */
    protected final String references(Constraint.ForeignKey key) {
        return "REFERENCES " + quote(key.target())
                + (key.targetColumns().isEmpty() ? "" : " " + columns(key.targetColumns()))
                + key.onDelete().map(action -> " ON DELETE " + action.sql()).orElse("")
                + key.onUpdate().map(action -> " ON UPDATE " + action.sql()).orElse("");
    }

    private String columns(List<String> names) {
        return names.stream().map(this::quote).collect(joining(", ", "(", ")"));
    }
}
