package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqlitePhrases;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SqlType;

/** How the parts of SQLite's DDL spell what is new in a definition. */
final class SqliteSpelling implements SqlitePhrases {
    private final Sql sql;
    private final SqliteColumnDefinition definition;
    private final SqliteConstraintDdl constraints;

    SqliteSpelling(Sql sql, SqliteColumnDefinition definition, SqliteConstraintDdl constraints) {
        this.sql = sql;
        this.definition = definition;
        this.constraints = constraints;
    }

    @Override
    public String name(String identifier) {
        return sql.quote(identifier);
    }

    @Override
    public String text(String value) {
        return sql.literal(value);
    }

    @Override
    public String type(SqlType type) {
        return sql.type(type);
    }

    @Override
    public String column(AddColumn operation) {
        SqliteRules.check(operation.column());
        StringBuilder text = new StringBuilder(definition.of(operation.column()));
        operation.constraints().forEach(constraint -> text.append(constraints.afterColumn(constraint, operation)));
        return text.toString();
    }

    @Override
    public String constraintDefinition(Constraint constraint) {
        return constraints.checked(constraint);
    }

    @Override
    public String value(DefaultValue value) {
        return definition.defaultValue(value);
    }

    @Override
    public void checkIdentity(String column, Identity numbers) {
        SqliteRules.check(column, numbers);
    }

    @Override
    public void checkOption(String column, String key, String value) {
        SqliteRules.checkOption(column, key, value);
    }

    @Override
    public UnsupportedByDatabaseException notNumbered(String column) {
        return SqliteRules.notNumbered(column);
    }

    @Override
    public UnsupportedByDatabaseException notStrict(String table, String column, String type) {
        return SqliteRules.notStrict(table, column, type);
    }
}
