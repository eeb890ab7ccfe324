package io.limbeck.migrate.internal.dialect.mysql;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbObjectDdl;
import io.limbeck.migrate.op.ReplaceObject;
import java.util.List;

/** MySQL's SQL of schemas, views, triggers and routines. */
final class MysqlObjectDdl extends MariadbObjectDdl {
    MysqlObjectDdl(Sql sql) {
        super(sql);
    }

    /** MySQL replaces only views in one statement. */
    @Override
    protected List<SqlWork> replaceDefinition(ReplaceObject operation) {
        return recreate(operation);
    }
}
