package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.FoundConstraint;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's SQL of constraints. */
final class PostgresqlConstraintDdl extends ConstraintDdl {
    private final Optional<LiveQueries> live;

    PostgresqlConstraintDdl(Sql sql, Optional<LiveQueries> live) {
        super(sql);
        this.live = live;
    }

    @Override
    protected Optional<List<FoundConstraint>> constraintsOf(TableName table) {
        return live.map(database -> PostgresqlConstraints.of(database, sql.quote(table)));
    }

    /** What PostgreSQL calls constraints that are not named. */
    @Override
    protected String nameOf(Constraint constraint, DropConstraint operation) {
        return live.isPresent()
                ? super.nameOf(constraint, operation)
                : PostgresqlConstraints.usualName(operation.table(), constraint)
                        .orElseGet(() -> super.nameOf(constraint, operation));
    }

    @Override
    protected boolean isNotValid(Constraint constraint) {
        return PostgresqlConstraintOptions.of(constraint).containsKey(PostgresqlConstraintOptions.NOT_VALID);
    }

    @Override
    protected String options(Constraint constraint) {
        return PostgresqlConstraintOptions.suffix(constraint);
    }

    @Override
    protected String onDeleteColumns(Constraint.ForeignKey key) {
        return PostgresqlConstraintOptions.onDeleteColumns(key);
    }

    @Override
    protected boolean isGeneratedName(TableName table, Constraint constraint) {
        return new PostgresqlGeneratedNames().madeUp(table, constraint);
    }
}
