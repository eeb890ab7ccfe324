package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.ddl.TableDdl;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** PostgreSQL's SQL of tables. */
final class PostgresqlTableDdl extends TableDdl {
    private final PostgresqlConstraintDdl constraints;
    private final PostgresqlSerials serials;
    private final PostgresqlEnums enums;

    PostgresqlTableDdl(
            Sql sql,
            ColumnDdl columns,
            PostgresqlConstraintDdl constraints,
            CommentDdl comments,
            PostgresqlSerials serials,
            PostgresqlEnums enums) {
        super(sql, columns, constraints, comments);
        this.constraints = constraints;
        this.serials = serials;
        this.enums = enums;
    }

    /** With the enum types and sequences of its columns; a constraint that is not validated is added afterwards. */
    @Override
    public List<SqlWork> createTable(CreateTable operation) {
        Table table = operation.table();
        List<SqlWork> work = new ArrayList<>(enums.madeFor(table.columns()));
        List<PostgresqlSerials.Definition> columns = table.columns().stream()
                .map(column -> serials.of(column, table.name()))
                .toList();
        columns.forEach(column -> work.addAll(column.before()));
        work.addAll(super.createTable(new CreateTable(table.withColumns(columns.stream()
                        .map(PostgresqlSerials.Definition::column)
                        .toList())
                .withConstraints(table.constraints().stream()
                        .filter(constraint -> !constraints.isNotValid(constraint))
                        .toList()))));
        columns.forEach(column -> work.addAll(column.after()));
        table.constraints().stream()
                .filter(constraints::isNotValid)
                .forEach(constraint ->
                        work.addAll(constraints.addConstraint(AddConstraint.of(table.name(), constraint))));
        return work;
    }

    @Override
    protected String create(Table table) {
        return Boolean.parseBoolean(table.options().get("postgresql.unlogged"))
                ? "CREATE UNLOGGED TABLE "
                : "CREATE TABLE ";
    }

    @Override
    protected String suffix(Table table) {
        return PostgresqlTableOptions.suffix(sql.ownOptions(table.options()));
    }

    /** Enum types that only its columns used go with it. */
    @Override
    public List<SqlWork> dropTable(DropTable operation) {
        List<SqlWork> work = new ArrayList<>(super.dropTable(operation));
        if (enums.areKnown() || PostgresqlChoice.mayHaveEnum(operation)) {
            work.addAll(enums.droppedWith(operation.table(), Optional.empty()));
        }
        return work;
    }

    @Override
    protected List<SqlWork> alterOptions(TableName table, SortedMap<String, Change<Optional<String>>> options) {
        return PostgresqlTableOptions.changes(options).stream()
                .map(change -> (SqlWork) SqlStatement.of(sql.alter(table) + " " + change))
                .toList();
    }
}
