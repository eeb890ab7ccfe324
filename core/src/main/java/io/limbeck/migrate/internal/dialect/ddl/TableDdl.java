package io.limbeck.migrate.internal.dialect.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The SQL of tables. */
public class TableDdl {
    protected final Sql sql;
    private final ColumnDdl columns;
    private final ConstraintDdl constraints;
    private final CommentDdl comments;

    public TableDdl(Sql sql, ColumnDdl columns, ConstraintDdl constraints, CommentDdl comments) {
        this.sql = sql;
        this.columns = columns;
        this.constraints = constraints;
        this.comments = comments;
    }

    /** Creates a table with its columns and constraints, then what its definition cannot contain. */
    public List<SqlWork> createTable(CreateTable operation) {
        Table table = operation.table();
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(columns.definition().inTable(column, table)));
        table.constraints().stream()
                .filter(constraint -> !columns.definition().contains(constraint, table))
                .forEach(constraint -> lines.add(constraints.inTable(constraint, table)));
        List<SqlWork> work = new ArrayList<>();
        work.add(SqlStatement.of(create(table) + sql.quote(table.name()) + " (\n    " + String.join(",\n    ", lines)
                + "\n)" + suffix(table)));
        work.addAll(comments.ofNew(table));
        table.columns().forEach(column -> work.addAll(columns.afterNew(column, table.name())));
        return work;
    }

    /** {@code CREATE TABLE} and what may be in between, with a trailing space. */
    protected String create(Table table) {
        return "CREATE TABLE ";
    }

    /** What follows the closing parenthesis: nothing, or the table's options. */
    protected String suffix(Table table) {
        return "";
    }

    /** Drops a table. */
    public List<SqlWork> dropTable(DropTable operation) {
        return statement("DROP TABLE " + sql.quote(operation.table()));
    }

    /** Renames a table within its schema. */
    public List<SqlWork> renameTable(RenameTable operation) {
        return statement(sql.alter(operation.table()) + " RENAME TO " + sql.quote(operation.newName()));
    }

    /** Options of other databases are theirs: a script lists them all. */
    public List<SqlWork> alterTableOptions(AlterTableOptions operation) {
        SortedMap<String, Change<Optional<String>>> own = sql.ownOptions(operation.options());
        return own.isEmpty() ? List.of() : alterOptions(operation.table(), own);
    }

    /** Changes options of this database, by their keys without its name. */
    protected List<SqlWork> alterOptions(TableName table, SortedMap<String, Change<Optional<String>>> options) {
        throw sql.refused(
                "cannot change options of an existing table: " + table + " " + String.join(", ", options.keySet()),
                "Recreate the table with it.");
    }
}
