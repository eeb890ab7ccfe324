package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.CommentingDdl;
import io.limbeck.migrate.internal.dialect.Guards;
import io.limbeck.migrate.internal.dialect.LiveQueries;
import io.limbeck.migrate.internal.dialect.SqlWork;
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

/** PostgreSQL's SQL of what stands beside tables. */
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
            "DROP TRIGGER");

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
        return PostgresqlDialect.quoted(identifier);
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
        List<SqlWork> plain = super.createObject(operation);
        return live.map(database -> new PostgresqlAgain(database)
                        .created(object, signature(object.name()), plain.get(0).sql()))
                .orElse(plain);
    }

    @Override
    public final List<SqlWork> dropObject(DropObject operation) {
        String name = signature(operation.name());
        String drop = "DROP " + operation.kind().sql() + " " + name
                + operation.table().map(table -> " ON " + quote(table)).orElse("");
        return live.map(database -> new PostgresqlAgain(database).dropped(operation, name, drop))
                .orElseGet(() -> statement(drop));
    }

    /** A function is named with the types of its arguments, which are no part of the quoted name. */
    private String signature(TableName name) {
        int arguments = name.name().indexOf('(');
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
            case VIEW -> statement(PostgresqlAgain.replaced(to, quote(to.name()), live));
            case TRIGGER -> super.replaceObject(operation);
            case MATERIALIZED_VIEW ->
                live.map(database -> new PostgresqlAgain(database).again(to, quote(to.name())))
                        .orElseGet(() -> super.replaceObject(operation));
        };
    }

    @Override
    protected final Guards guards() {
        return GUARDS;
    }
}
