package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.CommentingDdl;
import io.limbeck.migrate.internal.dialect.ddl.Guards;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** PostgreSQL's SQL of objects other than tables. */
abstract class PostgresqlObjects extends CommentingDdl {
    private static final Guards GUARDS = Guards.of(
            "CREATE TABLE",
            "DROP TABLE",
            "ADD COLUMN",
            "DROP COLUMN",
            "DROP CONSTRAINT",
            "CREATE INDEX",
            "DROP INDEX",
            "CREATE SEQUENCE",
            "DROP SEQUENCE",
            "CREATE SCHEMA",
            "DROP SCHEMA",
            "DROP TYPE",
            "DROP VIEW",
            "CREATE MATERIALIZED VIEW",
            "DROP MATERIALIZED VIEW",
            "DROP FUNCTION",
            "DROP PROCEDURE",
            "DROP TRIGGER",
            "CREATE EXTENSION",
            "DROP EXTENSION",
            "DROP DOMAIN",
            "DROP POLICY");

    private static final Pattern CREATE =
            Pattern.compile("\\A\\s*CREATE\\s+(?:OR\\s+REPLACE\\s+)?", Pattern.CASE_INSENSITIVE);

    private final Optional<LiveQueries> live;
    private final PostgresqlEnums enums;

    PostgresqlObjects(Optional<LiveQueries> live) {
        super(new PostgresqlTypes());
        this.live = live;
        this.enums = new PostgresqlEnums(live);
    }

    protected final Optional<LiveQueries> live() {
        return live;
    }

    /** The definitions of serial columns. */
    protected final PostgresqlSerials serials() {
        return new PostgresqlSerials(this::typeText, this::options, live);
    }

    protected final PostgresqlEnums enums() {
        return enums;
    }

    @Override
    protected final String product() {
        return "PostgreSQL";
    }

    @Override
    protected final String database() {
        return "postgresql";
    }

    @Override
    protected final String quote(String identifier) {
        return PostgresqlNames.quoted(identifier);
    }

    @Override
    protected final String literal(Object value) {
        return PostgresqlValues.literal(value);
    }

    @Override
    protected final String sequenceType(Sequence sequence) {
        return sequence.type().map(type -> " AS " + typeText(type)).orElse("");
    }

    @Override
    protected final String otherSequenceType(Sequence sequence) {
        return sequence.type().isPresent() ? super.otherSequenceType(sequence) : "AS bigint";
    }

    @Override
    public final List<SqlWork> createEnum(CreateEnum operation) {
        return statement("CREATE TYPE " + quote(operation.type().name()) + " AS ENUM "
                + PostgresqlEnums.words(operation.type().values()));
    }

    @Override
    public final List<SqlWork> dropEnum(DropEnum operation) {
        return statement("DROP TYPE " + quote(operation.name()));
    }

    @Override
    public final List<SqlWork> addEnumValue(AddEnumValue operation) {
        return statement("ALTER TYPE " + quote(operation.type()) + " ADD VALUE " + literal(operation.value())
                + operation.before().map(next -> " BEFORE " + literal(next)).orElse(""));
    }

    @Override
    public final List<SqlWork> renameEnumValue(RenameEnumValue operation) {
        return statement("ALTER TYPE " + quote(operation.type()) + " RENAME VALUE " + literal(operation.value())
                + " TO " + literal(operation.newValue()));
    }

    @Override
    public final List<SqlWork> replaceEnum(ReplaceEnum operation) {
        return enums.replaced(operation.type().to());
    }

    @Override
    public final List<SqlWork> createObject(CreateObject operation) {
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
    public final List<SqlWork> dropObject(DropObject operation) {
        String name = signature(operation.kind(), operation.name());
        String drop =
                switch (operation.kind()) {
                    case EXTENSION -> "DROP EXTENSION " + quote(operation.name().name());
                    case TRIGGER, POLICY ->
                        "DROP " + operation.kind().sql() + " "
                                + quote(operation.name().name()) + " ON " + of(operation);
                    case ROW_SECURITY ->
                        "ALTER TABLE " + of(operation) + " DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY";
                    case VIRTUAL_TABLE -> throw hasNo(operation.kind(), operation.name());
                    default -> "DROP " + operation.kind().sql() + " " + name;
                };
        return live.map(database -> new PostgresqlRecreation(database).dropped(operation, name, drop))
                .orElseGet(() -> statement(drop));
    }

    private String of(DropObject operation) {
        return quote(operation.table().orElseThrow());
    }

    /** A function is named with the types of its arguments, which are no part of the quoted name. */
    private String signature(SchemaObject.Kind kind, TableName name) {
        boolean hasArguments = kind == SchemaObject.Kind.FUNCTION || kind == SchemaObject.Kind.PROCEDURE;
        int arguments = hasArguments ? name.name().indexOf('(') : -1;
        return arguments < 0
                ? quote(name)
                : quote(new TableName(
                                name.schema(),
                                name.name().substring(0, arguments).strip()))
                        + name.name().substring(arguments);
    }

    /** In place where the server can, so that what depends on it stays. */
    @Override
    public final List<SqlWork> replaceObject(ReplaceObject operation) {
        SchemaObject to = operation.object().to();
        return switch (to.kind()) {
            case FUNCTION, PROCEDURE -> statement(CREATE.matcher(to.sql()).replaceFirst("CREATE OR REPLACE "));
            case VIEW -> statement(PostgresqlRecreation.replaced(to, quote(to.name()), live));
            case TRIGGER, POLICY, ROW_SECURITY -> super.replaceObject(operation);
            case EXTENSION ->
                statement("ALTER EXTENSION " + quote(to.name().name()) + " SET "
                        + (to.sql().isBlank() ? "SCHEMA public" : to.sql()));
            case DOMAIN ->
                PostgresqlDomain.changes(operation.object().from().orElseThrow(() -> needsBefore(to)), to).stream()
                        .map(change -> (SqlWork) SqlStatement.of("ALTER DOMAIN " + quote(to.name()) + " " + change))
                        .toList();
            case PARTITION -> attached(operation);
            case VIRTUAL_TABLE -> throw hasNo(to.kind(), to.name());
            case MATERIALIZED_VIEW ->
                live.map(database -> new PostgresqlRecreation(database).again(to, quote(to.name())))
                        .orElseGet(() -> super.replaceObject(operation));
        };
    }

    private UnsupportedByDatabaseException needsBefore(SchemaObject domain) {
        return refused(
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
                    throw refused(
                            "cannot change how an existing partition is partitioned: " + to.name(),
                            "Create another partition, and copy the rows.");
                });
        String table = "ALTER TABLE " + quote(to.table().orElseThrow());
        String name = quote(to.name());
        return List.of(
                SqlStatement.of(table + " DETACH PARTITION " + name),
                SqlStatement.of(table + " ATTACH PARTITION " + name + " " + PostgresqlPartition.bounds(to.sql())));
    }

    @Override
    protected final Guards guards() {
        return GUARDS;
    }
}
