package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.Guards;
import io.limbeck.migrate.internal.dialect.ddl.StandardDdl;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.SqlTypeVisitor;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Objects other than tables: views and triggers; there are no schemas, sequences or functions. */
abstract class SqliteObjects extends StandardDdl {
    private static final Guards GUARDS = Guards.of(
            "CREATE TABLE",
            "DROP TABLE",
            "CREATE INDEX",
            "DROP INDEX",
            "CREATE VIEW",
            "DROP VIEW",
            "CREATE TRIGGER",
            "DROP TRIGGER");

    SqliteObjects(SqlTypeVisitor<String> types) {
        super(types);
    }

    @Override
    protected final String product() {
        return "SQLite";
    }

    @Override
    protected final String database() {
        return "sqlite";
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
        return refused(
                "has no schemas within a file, such as " + name,
                "Use only the tables' names, perhaps with a prefix; omit the schema for this database:"
                        + " if (!op.database().equals(\"sqlite\")).");
    }

    @Override
    public List<SqlWork> createSequence(CreateSequence operation) {
        throw noSequences(operation.sequence().name());
    }

    @Override
    public List<SqlWork> alterSequence(AlterSequence operation) {
        throw noSequences(operation.sequence().to().name());
    }

    @Override
    public List<SqlWork> dropSequence(DropSequence operation) {
        throw noSequences(operation.name());
    }

    private UnsupportedByDatabaseException noSequences(TableName name) {
        return refused(
                "has no sequences, such as " + name,
                "Use autoIncrement() on the primary key, or store the next number in a table with one row.");
    }

    /** A full-text index of another table's rows is filled from these. */
    @Override
    public List<SqlWork> createObject(CreateObject operation) {
        SchemaObject object = operation.object();
        checkKind(object.kind(), object.name());
        List<SqlWork> work = new ArrayList<>(super.createObject(operation));
        if (object.kind() == SchemaObject.Kind.VIRTUAL_TABLE
                && SqliteVirtualTable.content(object.sql()).isPresent()) {
            String name = quote(object.name());
            work.addAll(
                    statement("INSERT INTO " + name + "(" + quote(object.name().name()) + ") VALUES ('rebuild')"));
        }
        return work;
    }

    @Override
    public List<SqlWork> dropObject(DropObject operation) {
        checkKind(operation.kind(), operation.name());
        return statement("DROP " + operation.kind().sql() + " " + quote(operation.name()));
    }

    private void checkKind(SchemaObject.Kind kind, TableName name) {
        switch (kind) {
            case VIEW, TRIGGER, VIRTUAL_TABLE -> {}
            case EXTENSION, DOMAIN, PARTITION, POLICY, ROW_SECURITY -> throw hasNo(kind, name);
            case MATERIALIZED_VIEW ->
                throw refused(
                        "has no materialized views, such as " + name,
                        "Create a view, or a table that triggers keep up to date.");
            case FUNCTION, PROCEDURE ->
                throw refused(
                        "has no " + kind.words() + "s in the database, such as " + name,
                        "Use a trigger or the application instead; omit it for this database:"
                                + " if (!op.database().equals(\"sqlite\")).");
        }
    }

    @Override
    protected final Guards guards() {
        return GUARDS;
    }
}
