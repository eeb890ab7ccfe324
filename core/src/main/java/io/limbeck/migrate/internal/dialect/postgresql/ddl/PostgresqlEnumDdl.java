package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.EnumDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.ReplaceEnum;
import java.util.List;

/** PostgreSQL's SQL of enum types. */
final class PostgresqlEnumDdl extends EnumDdl {
    private final PostgresqlEnums enums;

    PostgresqlEnumDdl(Sql sql, PostgresqlEnums enums) {
        super(sql);
        this.enums = enums;
    }

    @Override
    public List<SqlWork> createEnum(CreateEnum operation) {
        return statement("CREATE TYPE " + sql.quote(operation.type().name()) + " AS ENUM "
                + PostgresqlEnums.words(operation.type().values()));
    }

    @Override
    public List<SqlWork> dropEnum(DropEnum operation) {
        return statement("DROP TYPE " + sql.quote(operation.name()));
    }

    @Override
    public List<SqlWork> addEnumValue(AddEnumValue operation) {
        return statement("ALTER TYPE " + sql.quote(operation.type()) + " ADD VALUE " + sql.literal(operation.value())
                + operation.before().map(next -> " BEFORE " + sql.literal(next)).orElse(""));
    }

    @Override
    public List<SqlWork> renameEnumValue(RenameEnumValue operation) {
        return statement("ALTER TYPE " + sql.quote(operation.type()) + " RENAME VALUE " + sql.literal(operation.value())
                + " TO " + sql.literal(operation.newValue()));
    }

    @Override
    public List<SqlWork> replaceEnum(ReplaceEnum operation) {
        return enums.replaced(operation.type().to());
    }
}
