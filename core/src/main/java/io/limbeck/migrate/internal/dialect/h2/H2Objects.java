package io.limbeck.migrate.internal.dialect.h2;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
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
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** H2's SQL of objects other than tables. */
abstract class H2Objects extends CommentingDdl {
    private static final Guards GUARDS = Guards.of(
            "CREATE TABLE",
            "DROP TABLE",
            "ADD COLUMN",
            "DROP COLUMN",
            "ADD CONSTRAINT",
            "DROP CONSTRAINT",
            "CREATE INDEX",
            "DROP INDEX",
            "CREATE SEQUENCE",
            "DROP SEQUENCE",
            "CREATE SCHEMA",
            "DROP SCHEMA",
            "CREATE DOMAIN",
            "DROP DOMAIN",
            "CREATE VIEW",
            "DROP VIEW",
            "CREATE ALIAS",
            "DROP ALIAS",
            "CREATE TRIGGER",
            "DROP TRIGGER");

    private static final String NONE_READY = "NO CACHE";

    private final Optional<LiveQueries> live;

    H2Objects(Optional<LiveQueries> live) {
        super(new H2Types());
        this.live = live;
    }

    protected final Optional<LiveQueries> live() {
        return live;
    }

    @Override
    protected final String product() {
        return "H2";
    }

    @Override
    protected final String database() {
        return "h2";
    }

    @Override
    protected final String quote(String identifier) {
        return H2Names.quoted(identifier);
    }

    @Override
    protected final String literal(Object value) {
        return H2Values.literal(value);
    }

    @Override
    protected final String sequenceType(Sequence sequence) {
        return sequence.type().map(type -> " AS " + typeText(type)).orElse("");
    }

    @Override
    protected final String otherSequenceType(Sequence sequence) {
        throw refused(
                "cannot change the type of a sequence's numbers: " + sequence.name(),
                "Drop the sequence and create it again, starting with the next number.");
    }

    @Override
    protected final String usualCache() {
        return "CACHE 32";
    }

    /** Down to the least of all numbers it counts wrongly how many it could keep ready, and lets nobody change the rest. */
    @Override
    protected final String options(SequenceOptions options) {
        return super.options(options) + (keepsNoneReady(options) ? " " + NONE_READY : "");
    }

    @Override
    protected final Optional<String> cache(SequenceOptions from, SequenceOptions to) {
        if (keepsNoneReady(to)) {
            return Optional.of(NONE_READY);
        }
        String cache = to.cache().isPresent() ? "CACHE " + to.cache().getAsLong() : usualCache();
        return keepsNoneReady(from) ? Optional.of(cache) : super.cache(from, to);
    }

    private static boolean keepsNoneReady(SequenceOptions options) {
        return down(options) && options.minimum().isEmpty() && options.cache().isEmpty();
    }

    /** A domain of the words. */
    @Override
    public final List<SqlWork> createEnum(CreateEnum operation) {
        return statement(create(operation.type()));
    }

    private String create(EnumType type) {
        return "CREATE DOMAIN " + quote(type.name()) + " AS ENUM"
                + type.values().stream().map(this::literal).collect(joining(", ", "(", ")"));
    }

    @Override
    public final List<SqlWork> dropEnum(DropEnum operation) {
        return statement("DROP DOMAIN " + quote(operation.name()) + " RESTRICT");
    }

    @Override
    public final List<SqlWork> addEnumValue(AddEnumValue operation) {
        EnumType present = present(operation.type());
        return replaced(
                operation
                        .before()
                        .map(next -> present.with(operation.value(), next))
                        .orElseGet(() -> present.with(operation.value())),
                "CAST(%s AS VARCHAR)");
    }

    /** The rows are converted by a CASE, because the domain is recreated. */
    @Override
    public final List<SqlWork> renameEnumValue(RenameEnumValue operation) {
        List<String> values = new ArrayList<>(present(operation.type()).values());
        values.replaceAll(value -> value.equals(operation.value()) ? operation.newValue() : value);
        return replaced(
                new EnumType(operation.type(), values),
                "CASE CAST(%1$s AS VARCHAR) WHEN " + literal(operation.value()) + " THEN "
                        + literal(operation.newValue()) + " ELSE CAST(%1$s AS VARCHAR) END");
    }

    @Override
    public final List<SqlWork> replaceEnum(ReplaceEnum operation) {
        return replaced(operation.type().to(), "CAST(%s AS VARCHAR)");
    }

    private EnumType present(TableName name) {
        List<String> values = ask(name)
                .texts(
                        "SELECT value_name FROM information_schema.enum_values WHERE object_type = 'DOMAIN' AND object_name = ?"
                                + " AND object_schema = coalesce(nullif(?, ''), current_schema) ORDER BY value_ordinal",
                        name.name(),
                        name.schema().orElse(""));
        if (values.isEmpty()) {
            throw refused("has no enum type " + name, "Create it first: op.createEnum(\"" + name + "\", …).");
        }
        return new EnumType(name, values);
    }

    private LiveQueries ask(TableName name) {
        return live.orElseThrow(() -> DefinitionNeededException.of("H2", "the change of enum type " + name));
    }

    /** Another domain under the same name, all columns taken along. */
    private List<SqlWork> replaced(EnumType to, String values) {
        TableName old =
                new TableName(to.name().schema(), "_migrate_old_" + to.name().name());
        List<SqlWork> work = new ArrayList<>();
        List<SqlWork> defaults = new ArrayList<>();
        work.add(SqlStatement.of("ALTER DOMAIN " + quote(to.name()) + " RENAME TO " + quote(old.name())));
        work.add(SqlStatement.of(create(to)));
        for (List<@Nullable String> column : ask(to.name())
                .rows(
                        "SELECT table_schema, table_name, column_name, column_default FROM information_schema.columns"
                                + " WHERE domain_name = ? AND domain_schema = coalesce(nullif(?, ''), current_schema)"
                                + " ORDER BY 1, 2, ordinal_position",
                        to.name().name(),
                        to.name().schema().orElse(""))) {
            String name = quote(requireNonNull(column.get(2)));
            String alter = "ALTER TABLE " + quote(requireNonNull(column.get(0))) + "."
                    + quote(requireNonNull(column.get(1))) + " ALTER COLUMN " + name;
            if (column.get(3) != null) {
                work.add(SqlStatement.of(alter + " DROP DEFAULT"));
                defaults.add(SqlStatement.of(alter + " SET DEFAULT " + column.get(3)));
            }
            work.add(
                    SqlStatement.of(alter + " SET DATA TYPE " + quote(to.name()) + " USING " + values.formatted(name)));
        }
        work.addAll(defaults);
        work.add(SqlStatement.of("DROP DOMAIN " + quote(old) + " RESTRICT"));
        return work;
    }

    /** It has such views, but cannot drop them, nor read its own catalogue while there is one. */
    @Override
    public final List<SqlWork> createObject(CreateObject operation) {
        SchemaObject object = operation.object();
        return switch (object.kind()) {
            case MATERIALIZED_VIEW ->
                throw refused(
                        "cannot drop materialized views: " + object.name(),
                        "Create a view, or a table that a script fills.");
            case EXTENSION, PARTITION, VIRTUAL_TABLE, POLICY, ROW_SECURITY -> throw hasNo(object.kind(), object.name());
            case DOMAIN, VIEW, FUNCTION, PROCEDURE, TRIGGER -> super.createObject(operation);
        };
    }

    /** Functions and procedures are aliases of Java methods here. */
    @Override
    public final List<SqlWork> dropObject(DropObject operation) {
        return switch (operation.kind()) {
            case EXTENSION, PARTITION, VIRTUAL_TABLE, POLICY, ROW_SECURITY ->
                throw hasNo(operation.kind(), operation.name());
            case FUNCTION, PROCEDURE -> statement("DROP ALIAS " + quote(withoutArguments(operation.name())));
            default -> super.dropObject(operation);
        };
    }

    @Override
    public final List<SqlWork> replaceObject(ReplaceObject operation) {
        SchemaObject to = operation.object().to();
        return to.kind() == SchemaObject.Kind.VIEW
                ? statement("CREATE OR REPLACE VIEW " + quote(to.name()) + " AS\n" + to.sql())
                : super.replaceObject(operation);
    }

    @Override
    protected final Guards guards() {
        return GUARDS;
    }
}
