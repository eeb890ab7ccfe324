package io.limbeck.migrate.internal.dialect.h2.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ObjectDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.SchemaObject;
import java.util.List;

/** H2's SQL of schemas, views, triggers and aliases. */
final class H2ObjectDdl extends ObjectDdl {
    H2ObjectDdl(Sql sql) {
        super(sql);
    }

    /** It has such views, but cannot drop them, nor read its own catalogue while there is one. */
    @Override
    public List<SqlWork> createObject(CreateObject operation) {
        SchemaObject object = operation.object();
        return switch (object.kind()) {
            case MATERIALIZED_VIEW ->
                throw sql.refused(
                        "cannot drop materialized views: " + object.name(),
                        "Create a view, or a table that a script fills.");
            case EXTENSION, PARTITION, VIRTUAL_TABLE, POLICY, ROW_SECURITY -> throw hasNo(object.kind(), object.name());
            case DOMAIN, VIEW, FUNCTION, PROCEDURE, TRIGGER -> super.createObject(operation);
        };
    }

    /** Functions and procedures are aliases of Java methods here. */
    @Override
    public List<SqlWork> dropObject(DropObject operation) {
        return switch (operation.kind()) {
            case EXTENSION, PARTITION, VIRTUAL_TABLE, POLICY, ROW_SECURITY ->
                throw hasNo(operation.kind(), operation.name());
            case FUNCTION, PROCEDURE -> statement("DROP ALIAS " + sql.quote(withoutArguments(operation.name())));
            default -> super.dropObject(operation);
        };
    }

    @Override
    public List<SqlWork> replaceObject(ReplaceObject operation) {
        SchemaObject to = operation.object().to();
        return to.kind() == SchemaObject.Kind.VIEW ? replaceView(to) : super.replaceObject(operation);
    }
}
