package io.limbeck.migrate.internal.dialect.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** The SQL of schemas, and of objects whose definition a script supplies: views, triggers, functions. */
public class ObjectDdl {
    protected final Sql sql;

    public ObjectDdl(Sql sql) {
        this.sql = sql;
    }

    /** Creates a schema. */
    public List<SqlWork> createSchema(CreateSchema operation) {
        return statement("CREATE SCHEMA " + sql.quote(operation.name()));
    }

    /** Drops an empty schema. */
    public List<SqlWork> dropSchema(DropSchema operation) {
        return statement("DROP SCHEMA " + sql.quote(operation.name()) + " RESTRICT");
    }

    /** Creates an object from its definition. */
    public List<SqlWork> createObject(CreateObject operation) {
        SchemaObject object = operation.object();
        String name = sql.quote(object.name());
        String table = object.table().map(sql::quote).orElse("");
        return statement(
                switch (object.kind()) {
                    case VIEW, MATERIALIZED_VIEW ->
                        "CREATE " + object.kind().sql() + " " + name + " AS\n" + object.sql();
                    case FUNCTION, PROCEDURE, TRIGGER -> object.sql();
                    case EXTENSION -> "CREATE EXTENSION IF NOT EXISTS " + name + clause(object.sql());
                    case DOMAIN -> "CREATE DOMAIN " + name + clause(object.sql());
                    case VIRTUAL_TABLE -> "CREATE VIRTUAL TABLE " + name + clause(object.sql());
                    case PARTITION -> "CREATE TABLE " + name + " PARTITION OF " + table + clause(object.sql());
                    case POLICY -> "CREATE POLICY " + name + " ON " + table + clause(object.sql());
                    case ROW_SECURITY -> "ALTER TABLE " + table + clause(object.sql());
                });
    }

    private static String clause(String definition) {
        return definition.isBlank() ? "" : " " + definition;
    }

    /** Drops an object. */
    public List<SqlWork> dropObject(DropObject operation) {
        return statement("DROP " + operation.kind().sql() + " " + sql.quote(operation.name()));
    }

    /** Gives an object another definition; the standard can only recreate it. */
    public List<SqlWork> replaceObject(ReplaceObject operation) {
        return recreate(operation);
    }

    /** Drops the object and creates it again. */
    protected final List<SqlWork> recreate(ReplaceObject operation) {
        SchemaObject object = operation.object().to();
        List<SqlWork> work = new ArrayList<>(dropObject(new DropObject(
                object.kind(), object.name(), object.table(), operation.object().from())));
        work.addAll(createObject(new CreateObject(object)));
        return work;
    }

    /** {@code CREATE OR REPLACE VIEW}, where the database has it. */
    protected final List<SqlWork> replaceView(SchemaObject view) {
        return statement("CREATE OR REPLACE VIEW " + sql.quote(view.name()) + " AS\n" + view.sql());
    }

    /** To be thrown for a kind of object that the database does not know. */
    protected final UnsupportedByDatabaseException hasNo(SchemaObject.Kind kind, TableName name) {
        return sql.refused(
                "does not support this kind of object: " + kind.words() + " " + name,
                "Omit it for this database: if (!op.database().equals(\"" + sql.database() + "\")).");
    }

    /** The name of a function where it has only one list of arguments: {@code add} of {@code add(integer, integer)}. */
    protected static TableName withoutArguments(TableName name) {
        int arguments = name.name().indexOf('(');
        return arguments < 0
                ? name
                : new TableName(
                        name.schema(), name.name().substring(0, arguments).strip());
    }
}
