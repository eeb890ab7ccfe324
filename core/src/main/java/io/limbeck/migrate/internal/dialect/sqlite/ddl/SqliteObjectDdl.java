package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ObjectDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Views, triggers and virtual tables; SQLite has neither schemas nor functions. */
final class SqliteObjectDdl extends ObjectDdl {
    SqliteObjectDdl(Sql sql) {
        super(sql);
    }

    @Override
    public List<SqlWork> createSchema(CreateSchema operation) {
        throw noSchemas(operation.name());
    }

    @Override
    public List<SqlWork> dropSchema(DropSchema operation) {
        throw noSchemas(operation.name());
    }

    private UnsupportedByDatabaseException noSchemas(String name) {
        return sql.refused(
                "has no schemas within a file, such as " + name,
                "Use only the tables' names, perhaps with a prefix; omit the schema for this database:"
                        + " if (!op.database().equals(\"sqlite\")).");
    }

    /** A full-text index of another table's rows is filled from these. */
    @Override
    public List<SqlWork> createObject(CreateObject operation) {
        SchemaObject object = operation.object();
        checkKind(object.kind(), object.name());
        List<SqlWork> work = new ArrayList<>(super.createObject(operation));
        if (object.kind() == SchemaObject.Kind.VIRTUAL_TABLE
                && SqliteVirtualTable.content(object.sql()).isPresent()) {
            String name = sql.quote(object.name());
            work.addAll(statement(
                    "INSERT INTO " + name + "(" + sql.quote(object.name().name()) + ") VALUES ('rebuild')"));
        }
        return work;
    }

    @Override
    public List<SqlWork> dropObject(DropObject operation) {
        checkKind(operation.kind(), operation.name());
        return super.dropObject(operation);
    }

    private void checkKind(SchemaObject.Kind kind, TableName name) {
        switch (kind) {
            case VIEW, TRIGGER, VIRTUAL_TABLE -> {}
            case EXTENSION, DOMAIN, PARTITION, POLICY, ROW_SECURITY -> throw hasNo(kind, name);
            case MATERIALIZED_VIEW ->
                throw sql.refused(
                        "has no materialized views, such as " + name,
                        "Create a view, or a table that triggers keep up to date.");
            case FUNCTION, PROCEDURE ->
                throw sql.refused(
                        "has no " + kind.words() + "s in the database, such as " + name,
                        "Use a trigger or the application instead; omit it for this database:"
                                + " if (!op.database().equals(\"sqlite\")).");
        }
    }
}
