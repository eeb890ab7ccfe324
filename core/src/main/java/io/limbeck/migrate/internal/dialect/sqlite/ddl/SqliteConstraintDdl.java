package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.OnConflict;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Table;
import java.util.List;

/** SQLite's SQL of constraints. */
class SqliteConstraintDdl extends ConstraintDdl {
    SqliteConstraintDdl(Sql sql) {
        super(sql);
    }

    @Override
    public List<SqlWork> addConstraint(AddConstraint operation) {
        return statement(sql.alter(operation.table()) + " ADD " + checked(operation.constraint()));
    }

    /** The definition of a constraint that SQLite can express. */
    final String checked(Constraint constraint) {
        SqliteRules.check(constraint);
        return definition(constraint);
    }

    @Override
    public List<SqlWork> renameConstraint(RenameConstraint operation) {
        throw SqliteDdl.definitionNeeded(operation.table());
    }

    @Override
    protected String inTable(Constraint constraint, Table table) {
        return definition(constraint) + OnConflict.clause(constraint, table);
    }

    @Override
    protected String afterColumn(Constraint constraint, AddColumn operation) {
        String name = constraint
                .name()
                .map(text -> "CONSTRAINT " + sql.quote(text) + " ")
                .orElse("");
        if (constraint instanceof Constraint.ForeignKey key
                && key.columns().equals(List.of(operation.column().name()))) {
            return " " + name + references(key);
        } else if (constraint instanceof Constraint.Check check) {
            return " " + name + "CHECK (" + check.sql() + ")";
        }
        throw sql.refused(
                "cannot add column \"" + operation.column().name() + "\" of table " + operation.table()
                        + " together with " + checked(constraint),
                "Add the column alone; make it unique with createUniqueIndex.");
    }
}
