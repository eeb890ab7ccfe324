package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.schema.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** MariaDB's SQL of columns that are added, dropped and renamed. */
public class MariadbColumnDdl extends ColumnDdl {
    private final Optional<MariadbGrants> grants;
    private final Optional<MariadbViews> views;

    public MariadbColumnDdl(
            Sql sql,
            MariadbColumnDefinition definition,
            ConstraintDdl constraints,
            CommentDdl comments,
            Optional<LiveQueries> live) {
        super(sql, definition, constraints, comments);
        this.grants = live.map(MariadbGrants::new);
        this.views = live.map(MariadbViews::new);
    }

    /** The constraints that came with the column go first: the server refuses to drop a column that one of them needs. */
    @Override
    public final List<SqlWork> dropColumn(DropColumn operation) {
        views.ifPresent(existing -> existing.refuse(operation));
        String constraints = operation.previous().stream()
                .flatMap(previous -> previous.constraints().stream()
                        .filter(Constraint.ForeignKey.class::isInstance)
                        .map(key -> MariadbConstraintDdl.nameOf((Constraint.ForeignKey) key, previous))
                        .map(key -> " DROP FOREIGN KEY " + sql.quote(key) + ","))
                .collect(joining());
        return statement(sql.alter(operation.table()) + constraints + " DROP COLUMN " + sql.quote(operation.column()));
    }

    @Override
    public final List<SqlWork> renameColumn(RenameColumn operation) {
        List<SqlWork> work = new ArrayList<>(renamed(operation));
        work.addAll(following(operation));
        return work;
    }

    /** The rename alone. */
    protected List<SqlWork> renamed(RenameColumn operation) {
        return super.renameColumn(operation);
    }

    /** Whether something reads the column that only a rename of its own can follow. */
    protected boolean hasReaders(RenameColumn operation) {
        return false;
    }

    /** The grants and views that follow a rename. */
    final List<SqlWork> following(RenameColumn operation) {
        List<SqlWork> work = new ArrayList<>();
        grants.ifPresent(existing -> work.addAll(existing.follow(operation)));
        views.ifPresent(existing -> work.addAll(existing.following(operation)));
        return work;
    }
}
