package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDefinition;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's SQL of columns that are added, dropped and renamed. */
final class PostgresqlColumnDdl extends ColumnDdl {
    private final PostgresqlSerials serials;
    private final PostgresqlEnums enums;
    private final Optional<LiveQueries> live;

    PostgresqlColumnDdl(
            Sql sql,
            ColumnDefinition definition,
            ConstraintDdl constraints,
            CommentDdl comments,
            PostgresqlSerials serials,
            PostgresqlEnums enums,
            Optional<LiveQueries> live) {
        super(sql, definition, constraints, comments);
        this.serials = serials;
        this.enums = enums;
        this.live = live;
    }

    /** With its enum type and its sequence. */
    @Override
    public List<SqlWork> addColumn(AddColumn operation) {
        List<SqlWork> work = new ArrayList<>(enums.madeFor(List.of(operation.column())));
        PostgresqlSerials.Definition definition = serials.of(operation.column(), operation.table());
        work.addAll(definition.before());
        work.addAll(super.addColumn(new AddColumn(operation.table(), definition.column(), operation.constraints())));
        work.addAll(definition.after());
        return work;
    }

    /** How a column is kept: {@code postgresql.storage}, {@code .compression}, {@code .statistics}. */
    @Override
    protected List<SqlWork> afterNew(Column column, TableName table) {
        List<SqlWork> work = new ArrayList<>(super.afterNew(column, table));
        sql.ownOptions(column.options())
                .forEach((key, value) -> work.add(
                        SqlStatement.of(sql.alter(table, column.name()) + PostgresqlColumnOptions.set(key, value))));
        return work;
    }

    /** The server would refuse it too, but name the remedy CASCADE, which drops what nobody asked for. */
    @Override
    public List<SqlWork> dropColumn(DropColumn operation) {
        List<String> holding = live.map(database ->
                        PostgresqlDependents.holdingColumn(sql.quote(operation.table()), operation.column(), database))
                .orElse(List.of());
        if (!holding.isEmpty()) {
            throw DatabaseFailures.dependents("drop column " + operation.table() + "." + operation.column(), holding);
        }
        List<SqlWork> work = new ArrayList<>(super.dropColumn(operation));
        if (enums.areKnown() || PostgresqlChoice.mayHaveEnum(operation)) {
            work.addAll(enums.droppedWith(operation.table(), Optional.of(operation.column())));
        }
        return work;
    }
}
