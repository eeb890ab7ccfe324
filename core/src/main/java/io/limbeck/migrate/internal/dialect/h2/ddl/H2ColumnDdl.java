package io.limbeck.migrate.internal.dialect.h2.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

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
import io.limbeck.migrate.op.RenameColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** H2's SQL of columns that are added, dropped and renamed. */
final class H2ColumnDdl extends ColumnDdl {
    private final ConstraintDdl constraints;
    private final Optional<H2Views> views;

    H2ColumnDdl(
            Sql sql,
            ColumnDefinition definition,
            ConstraintDdl constraints,
            CommentDdl comments,
            Optional<LiveQueries> live) {
        super(sql, definition, constraints, comments);
        this.constraints = constraints;
        this.views = live.map(H2Views::new);
    }

    /** Each constraint by a statement of its own. */
    @Override
    public List<SqlWork> addColumn(AddColumn operation) {
        List<SqlWork> work =
                new ArrayList<>(super.addColumn(new AddColumn(operation.table(), operation.column(), List.of())));
        operation
                .constraints()
                .forEach(constraint -> work.add(
                        SqlStatement.of(sql.alter(operation.table()) + " ADD " + constraints.definition(constraint))));
        return work;
    }

    /** Not where a view reads it. */
    @Override
    public List<SqlWork> dropColumn(DropColumn operation) {
        views.ifPresent(existing -> existing.refuse(operation));
        return super.dropColumn(operation);
    }

    /** Views follow. */
    @Override
    public List<SqlWork> renameColumn(RenameColumn operation) {
        List<SqlWork> work = new ArrayList<>(statement(
                sql.alter(operation.table(), operation.column()) + " RENAME TO " + sql.quote(operation.newName())));
        views.ifPresent(existing -> work.addAll(existing.following(operation)));
        return work;
    }
}
