package io.limbeck.migrate.internal.dialect.mysql;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbConstraintDdl;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbIndexDdl;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbTableLookup;
import io.limbeck.migrate.op.DropConstraint;
import java.util.List;
import java.util.Optional;

/** MySQL's SQL of constraints. */
final class MysqlConstraintDdl extends MariadbConstraintDdl {
    MysqlConstraintDdl(Sql sql, MariadbIndexDdl indexes, Optional<MariadbTableLookup> tables) {
        super(sql, indexes, tables);
    }

    /** MySQL has no DROP INDEX IF EXISTS. */
    @Override
    protected List<SqlWork> dropIndexIfLeft(DropConstraint operation) {
        throw DefinitionNeededException.of(sql.product(), "the drop of constraint " + nameToDrop(operation));
    }
}
