package io.limbeck.migrate.internal.dialect.h2.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.FoundConstraint;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;

/** H2's SQL of constraints. */
final class H2ConstraintDdl extends ConstraintDdl {
    private final Optional<LiveQueries> live;

    H2ConstraintDdl(Sql sql, Optional<LiveQueries> live) {
        super(sql);
        this.live = live;
    }

    @Override
    protected Optional<List<FoundConstraint>> constraintsOf(TableName table) {
        return live.map(database -> H2Constraints.of(database, table));
    }

    @Override
    public List<SqlWork> dropConstraint(DropConstraint operation) {
        boolean primaryKey = operation
                .previous()
                .filter(Constraint.PrimaryKey.class::isInstance)
                .isPresent();
        return primaryKey && operation.name().isEmpty()
                ? statement(sql.alter(operation.table()) + " DROP PRIMARY KEY")
                : super.dropConstraint(operation);
    }

    @Override
    protected boolean isGeneratedName(TableName table, Constraint constraint) {
        return new H2GeneratedNames().madeUp(table, constraint);
    }
}
