package io.limbeck.migrate.internal.dialect.ddl;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.SqlBatch;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.SqlTypeVisitor;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The SQL of each operation as the standard has it; a database overrides where it differs. */
public abstract class StandardDdl extends ColumnDdl {
    protected StandardDdl(SqlTypeVisitor<String> types) {
        super(types);
    }

    @Override
    public List<SqlWork> createTable(CreateTable operation) {
        Table table = operation.table();
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(columnDefinition(column, table)));
        table.constraints().stream()
                .filter(constraint -> !saidByColumn(constraint, table))
                .forEach(constraint -> lines.add(constraint(constraint, table)));
        List<SqlWork> work = new ArrayList<>();
        work.add(SqlStatement.of(createTableWords(table) + quote(table.name()) + " (\n    "
                + String.join(",\n    ", lines) + "\n)" + tableSuffix(table)));
        work.addAll(behindTable(table));
        return work;
    }

    /** {@code CREATE TABLE} and what may be in between, with a trailing space. */
    protected String createTableWords(Table table) {
        return "CREATE TABLE ";
    }

    /** What a new table needs in addition to its CREATE TABLE. */
    protected List<SqlWork> behindTable(Table table) {
        return List.of();
    }

    /** What a new column needs in addition to its ADD COLUMN. */
    protected List<SqlWork> behindColumn(TableName table, Column column) {
        return List.of();
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
            sql.append(columnConstraint(constraint, operation));
        }
        List<SqlWork> work = new ArrayList<>(statement(sql.toString()));
        work.addAll(behindColumn(operation.table(), operation.column()));
        return work;
    }

    /** A constraint as written after the column that it is added with, and the separator. */
    protected abstract String columnConstraint(Constraint constraint, AddColumn operation);

    @Override
    public List<SqlWork> dropColumn(DropColumn operation) {
        return statement("ALTER TABLE " + quote(operation.table()) + " DROP COLUMN " + quote(operation.column()));
    }

    @Override
    public List<SqlWork> alterTable(AlterTable operation) {
        if (operation.order().isPresent()) {
            throw refused(
                    "cannot change the order of a table's columns: " + operation.table(),
                    "Omit columnOrder(…), and name the columns wherever their order matters.");
        }
        return operation.changes().stream()
                .flatMap(change -> change.accept(this).stream())
                .toList();
    }

    @Override
    public List<SqlWork> commentTable(CommentTable operation) {
        return statement("COMMENT ON TABLE " + quote(operation.table()) + " IS "
                + operation.comment().to().map(this::literal).orElse("NULL"));
    }

    /** Options of other databases are theirs: a script says them all. */
    @Override
    public List<SqlWork> alterTableOptions(AlterTableOptions operation) {
        SortedMap<String, Change<Optional<String>>> own = ownOptions(operation.options());
        return own.isEmpty() ? List.of() : alterOptions(operation.table(), own);
    }

    /** Changes options of this database, by their keys without its name. */
    protected List<SqlWork> alterOptions(TableName table, SortedMap<String, Change<Optional<String>>> options) {
        throw refused(
                "cannot change options of an existing table: " + table + " " + String.join(", ", options.keySet()),
                "Recreate the table with it.");
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
                new WholeRows(operation)));
    }

    /** A constraint in CREATE TABLE, where it may depend on the others of the table. */
    protected String constraint(Constraint constraint, Table table) {
        return constraint(constraint);
    }
}
