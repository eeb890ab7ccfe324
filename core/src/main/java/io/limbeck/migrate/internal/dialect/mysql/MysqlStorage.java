package io.limbeck.migrate.internal.dialect.mysql;

import io.limbeck.migrate.internal.dialect.mariadb.MariadbStorage;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbValues;
import java.util.Optional;
import java.util.Set;

/** How MySQL's catalogue stores expressions and defaults. */
final class MysqlStorage extends MariadbStorage {
    /** Of which a default value is stored without quotes, as all are. */
    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "bit", "year");

    @Override
    protected String expression(String stored, String database) {
        return MysqlExpression.of(stored);
    }

    /** Expressions are marked; bytes come in hexadecimal, without the zeros that fill them up. */
    @Override
    protected Optional<String> defaultValue(String stored, String database, String extra, String type) {
        if (extra.contains("default_generated")) {
            return MysqlExpression.defaultOf(stored);
        }
        boolean bytes = type.endsWith("binary") && stored.startsWith("0x");
        boolean written = bytes ? stored.length() > 2 : NUMBERS.contains(type);
        return Optional.of(written ? stored : MariadbValues.literal(bytes ? "" : stored));
    }

    @Override
    protected String checks() {
        return "c.constraint_schema, t.table_name, c.constraint_name, c.check_clause"
                + " FROM information_schema.check_constraints c JOIN information_schema.table_constraints t"
                + " ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name"
                + " AND t.constraint_type = 'CHECK'";
    }

    @Override
    protected String indexExpression() {
        return "expression";
    }
}
