package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.ObjectDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** PostgreSQL's SQL of schemas, views, routines, triggers, policies, domains, extensions and partitions. */
final class PostgresqlObjectDdl extends ObjectDdl {
    private static final Pattern CREATE =
            Pattern.compile("\\A\\s*CREATE\\s+(?:OR\\s+REPLACE\\s+)?", Pattern.CASE_INSENSITIVE);

    private final Optional<LiveQueries> live;

    PostgresqlObjectDdl(Sql sql, Optional<LiveQueries> live) {
        super(sql);
        this.live = live;
    }

    @Override
    public List<SqlWork> createObject(CreateObject operation) {
        SchemaObject object = operation.object();
        if (object.kind() == SchemaObject.Kind.VIRTUAL_TABLE) {
            throw hasNo(object.kind(), object.name());
        }
        List<SqlWork> plain = super.createObject(operation);
        return live.map(database -> new PostgresqlRecreation(database)
                        .created(
                                object,
                                signature(object.kind(), object.name()),
                                plain.get(0).sql()))
                .orElse(plain);
    }

    @Override
    public List<SqlWork> dropObject(DropObject operation) {
        String name = signature(operation.kind(), operation.name());
        String drop =
                switch (operation.kind()) {
                    case EXTENSION ->
                        "DROP EXTENSION " + sql.quote(operation.name().name());
                    case TRIGGER, POLICY ->
                        "DROP " + operation.kind().sql() + " "
                                + sql.quote(operation.name().name()) + " ON " + of(operation);
                    case ROW_SECURITY ->
                        "ALTER TABLE " + of(operation) + " DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY";
                    case VIRTUAL_TABLE -> throw hasNo(operation.kind(), operation.name());
                    default -> "DROP " + operation.kind().sql() + " " + name;
                };
        return live.map(database -> new PostgresqlRecreation(database).dropped(operation, name, drop))
                .orElseGet(() -> statement(drop));
    }

    private String of(DropObject operation) {
        return sql.quote(operation.table().orElseThrow());
    }

    /** A function is named with the types of its arguments, which are no part of the quoted name. */
    private String signature(SchemaObject.Kind kind, TableName name) {
        boolean hasArguments = kind == SchemaObject.Kind.FUNCTION || kind == SchemaObject.Kind.PROCEDURE;
        int arguments = hasArguments ? name.name().indexOf('(') : -1;
        return arguments < 0
                ? sql.quote(name)
                : sql.quote(new TableName(
                                name.schema(),
                                name.name().substring(0, arguments).strip()))
                        + name.name().substring(arguments);
    }

    /** In place where the server can, so that what depends on it stays. */
    @Override
    public List<SqlWork> replaceObject(ReplaceObject operation) {
        SchemaObject to = operation.object().to();
        return switch (to.kind()) {
            case FUNCTION, PROCEDURE -> statement(CREATE.matcher(to.sql()).replaceFirst("CREATE OR REPLACE "));
            case VIEW -> statement(PostgresqlRecreation.replaced(to, sql.quote(to.name()), live));
            case TRIGGER, POLICY, ROW_SECURITY -> super.replaceObject(operation);
            case EXTENSION ->
                statement("ALTER EXTENSION " + sql.quote(to.name().name()) + " SET "
                        + (to.sql().isBlank() ? "SCHEMA public" : to.sql()));
            case DOMAIN ->
                PostgresqlDomain.changes(operation.object().from().orElseThrow(() -> needsBefore(to)), to).stream()
                        .map(change -> (SqlWork) SqlStatement.of("ALTER DOMAIN " + sql.quote(to.name()) + " " + change))
                        .toList();
            case PARTITION -> attached(operation);
            case VIRTUAL_TABLE -> throw hasNo(to.kind(), to.name());
            case MATERIALIZED_VIEW ->
                live.map(database -> new PostgresqlRecreation(database).again(to, sql.quote(to.name())))
                        .orElseGet(() -> super.replaceObject(operation));
        };
    }

    private UnsupportedByDatabaseException needsBefore(SchemaObject domain) {
        return sql.refused(
                "can change a domain only clause by clause: " + domain.name(),
                "Specify its current definition too: op.replace(domain(…), domain(…)).");
    }

    /** Its rows stay, and must lie between the new bounds. */
    private List<SqlWork> attached(ReplaceObject operation) {
        SchemaObject to = operation.object().to();
        operation
                .object()
                .from()
                .filter(from ->
                        !PostgresqlPartition.division(from.sql()).equals(PostgresqlPartition.division(to.sql())))
                .ifPresent(from -> {
                    throw sql.refused(
                            "cannot change how an existing partition is partitioned: " + to.name(),
                            "Create another partition, and copy the rows.");
                });
        String table = "ALTER TABLE " + sql.quote(to.table().orElseThrow());
        String name = sql.quote(to.name());
        return List.of(
                SqlStatement.of(table + " DETACH PARTITION " + name),
                SqlStatement.of(table + " ATTACH PARTITION " + name + " " + PostgresqlPartition.bounds(to.sql())));
    }
}
