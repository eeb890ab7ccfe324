package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import io.limbeck.migrate.schema.TableName;

/** Names as MariaDB and MySQL read them in a statement: always quoted, so that reserved words do not matter. */
public final class MariadbNames {
    private MariadbNames() {}

    /** In quotes. */
    public static String quoted(String identifier) {
        return '`' + identifier.replace("`", "``") + '`';
    }

    /** In quotes. */
    public static String quoted(TableName name) {
        return name.schema().map(schema -> quoted(schema) + ".").orElse("") + quoted(name.name());
    }
}
