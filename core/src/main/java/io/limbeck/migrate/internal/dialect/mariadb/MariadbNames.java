package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.schema.TableName;

/** Names as MariaDB and MySQL read them in a statement: always quoted, so that reserved words do not matter. */
final class MariadbNames {
    private MariadbNames() {}

    static String quoted(String identifier) {
        return '`' + identifier.replace("`", "``") + '`';
    }

    static String quoted(TableName name) {
        return name.schema().map(schema -> quoted(schema) + ".").orElse("") + quoted(name.name());
    }
}
