package io.limbeck.migrate.internal.dialect.ddl;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.schema.TableName;
import java.util.List;

/** The SQL of enum types, which are separate objects only in some databases; the standard has none. */
public class EnumDdl {
    protected final Sql sql;

    public EnumDdl(Sql sql) {
        this.sql = sql;
    }

    /** Creates an enum type. */
    public List<SqlWork> createEnum(CreateEnum operation) {
        throw noEnums(operation.type().name());
    }

    /** Drops an enum type. */
    public List<SqlWork> dropEnum(DropEnum operation) {
        throw noEnums(operation.name());
    }

    /** Adds a value to an enum type. */
    public List<SqlWork> addEnumValue(AddEnumValue operation) {
        throw noEnums(operation.type());
    }

    /** Renames a value of an enum type, in all rows. */
    public List<SqlWork> renameEnumValue(RenameEnumValue operation) {
        throw noEnums(operation.type());
    }

    /** Gives an enum type other values. */
    public List<SqlWork> replaceEnum(ReplaceEnum operation) {
        throw noEnums(operation.type().to().name());
    }

    private UnsupportedByDatabaseException noEnums(TableName type) {
        return sql.refused(
                "has no standalone enum types: " + type,
                "Declare the values in the column's type, enumeration(name, values…), or in a CHECK.");
    }
}
