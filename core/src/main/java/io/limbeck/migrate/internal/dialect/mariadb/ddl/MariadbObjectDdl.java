package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.SqlCheck;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ObjectDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.regex.Pattern;

/** MariaDB's SQL of schemas, views, triggers and routines. */
public class MariadbObjectDdl extends ObjectDdl {
    private static final Pattern CREATE =
            Pattern.compile("\\A\\s*CREATE\\s+(?:OR\\s+REPLACE\\s+)?", Pattern.CASE_INSENSITIVE);

    public MariadbObjectDdl(Sql sql) {
        super(sql);
    }

    /** A schema is a database of the same server. */
    @Override
    public final List<SqlWork> createSchema(CreateSchema operation) {
        return statement("CREATE DATABASE " + sql.quote(operation.name()));
    }

    /** The server drops a database with all that is in it, which nobody asked for. */
    @Override
    public final List<SqlWork> dropSchema(DropSchema operation) {
        String name = operation.name();
        return List.of(
                new SqlCheck(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = " + sql.literal(name)
                                + " LIMIT 1",
                        "Database " + name + " still contains tables.",
                        "Drop them first: op.inSchema(\"" + name + "\").dropTable(…)."),
                SqlStatement.of("DROP DATABASE " + sql.quote(name)));
    }

    @Override
    public final List<SqlWork> createObject(CreateObject operation) {
        checkKind(operation.object().kind(), operation.object().name());
        return super.createObject(operation);
    }

    @Override
    public final List<SqlWork> dropObject(DropObject operation) {
        checkKind(operation.kind(), operation.name());
        return statement("DROP " + operation.kind().sql() + " " + sql.quote(withoutArguments(operation.name())));
    }

    private void checkKind(SchemaObject.Kind kind, TableName name) {
        switch (kind) {
            case VIEW, FUNCTION, PROCEDURE, TRIGGER -> {}
            case MATERIALIZED_VIEW ->
                throw sql.refused(
                        "has no materialized views: " + name,
                        "Create a view, or a table that a script or event fills.");
            case EXTENSION, DOMAIN, PARTITION, VIRTUAL_TABLE, POLICY, ROW_SECURITY -> throw hasNo(kind, name);
        }
    }

    /** In one statement where the server can: nobody ever finds it gone. */
    @Override
    public final List<SqlWork> replaceObject(ReplaceObject operation) {
        SchemaObject to = operation.object().to();
        checkKind(to.kind(), to.name());
        return to.kind() == SchemaObject.Kind.VIEW ? replaceView(to) : replaceDefinition(operation);
    }

    /** Replaces an object that its definition creates. */
    protected List<SqlWork> replaceDefinition(ReplaceObject operation) {
        return statement(CREATE.matcher(operation.object().to().sql()).replaceFirst("CREATE OR REPLACE "));
    }
}
