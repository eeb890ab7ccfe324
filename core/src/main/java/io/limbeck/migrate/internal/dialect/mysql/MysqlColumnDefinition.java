package io.limbeck.migrate.internal.dialect.mysql;

import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumn;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumnDefinition;
import io.limbeck.migrate.schema.DefaultValue;

/** The definition of a new column in MySQL, whose large types take only expressions as default. */
final class MysqlColumnDefinition extends MariadbColumnDefinition {
    MysqlColumnDefinition(Sql sql) {
        super(sql);
    }

    @Override
    protected DefaultValue inType(DefaultValue value, String type) {
        return value instanceof DefaultValue.Literal literal && MariadbColumn.isLarge(type)
                ? new DefaultValue.Expression(defaultLiteral(literal.value()))
                : value;
    }
}
