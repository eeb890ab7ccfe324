package io.limbeck.migrate.toy;

import io.limbeck.migrate.internal.dialect.SqlLiterals;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.BatchDdl;
import io.limbeck.migrate.internal.dialect.ddl.ColumnChanges;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDefinition;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.Ddl;
import io.limbeck.migrate.internal.dialect.ddl.EnumDdl;
import io.limbeck.migrate.internal.dialect.ddl.Guards;
import io.limbeck.migrate.internal.dialect.ddl.IndexDdl;
import io.limbeck.migrate.internal.dialect.ddl.ObjectDdl;
import io.limbeck.migrate.internal.dialect.ddl.SequenceDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.ddl.TableDdl;
import io.limbeck.migrate.op.RenameColumn;
import java.util.List;
import java.util.Set;

/** The standard's parts, but for the one in which HSQLDB differs. */
final class HsqldbDdl {
    static final Ddl DDL = ddl();

    private HsqldbDdl() {}

    private static Ddl ddl() {
        Sql sql = new Sql(
                "HSQLDB",
                "hsqldb",
                "hsqldb.",
                HsqldbNotation::quoted,
                SqlLiterals::standard,
                new HsqldbTypes(),
                Set.of());
        CommentDdl comments = new CommentDdl(sql);
        ConstraintDdl constraints = new ConstraintDdl(sql);
        ColumnDefinition definition = new ColumnDefinition(sql);
        ColumnDdl columns = new Columns(sql, definition, constraints, comments);
        return new Ddl(
                sql,
                Guards.of("CREATE TABLE", "DROP TABLE"),
                new TableDdl(sql, columns, constraints, comments),
                columns,
                new ColumnChanges(sql, definition, columns, comments),
                new BatchDdl(sql),
                constraints,
                new IndexDdl(sql),
                comments,
                new SequenceDdl(sql),
                new EnumDdl(sql),
                new ObjectDdl(sql));
    }

    private static final class Columns extends ColumnDdl {
        Columns(Sql sql, ColumnDefinition definition, ConstraintDdl constraints, CommentDdl comments) {
            super(sql, definition, constraints, comments);
        }

        @Override
        public List<SqlWork> renameColumn(RenameColumn operation) {
            return Sql.statement(
                    sql.alter(operation.table(), operation.column()) + " RENAME TO " + sql.quote(operation.newName()));
        }
    }
}
