package io.limbeck.migrate.internal.dialect.ddl;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CustomOperation;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.OperationVisitor;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The SQL of objects other than tables, as in the standard: schemas, sequences, enum types, views, triggers, functions. */
abstract class ObjectDdl implements OperationVisitor<List<SqlWork>> {
    /** The database's own spelling of its name, for refusals. */
    protected abstract String product();

    protected abstract String quote(String identifier);

    protected final String quote(TableName table) {
        return table.schema().map(schema -> quote(schema) + ".").orElse("") + quote(table.name());
    }

    protected static List<SqlWork> statement(String sql) {
        return List.of(SqlStatement.of(sql));
    }

    /** To be thrown where the database has no such thing. */
    protected final UnsupportedByDatabaseException refused(String what, String remedy) {
        return new UnsupportedByDatabaseException(product(), what, remedy);
    }

    @Override
    public List<SqlWork> createSchema(CreateSchema operation) {
        return statement("CREATE SCHEMA " + quote(operation.name()));
    }

    @Override
    public List<SqlWork> dropSchema(DropSchema operation) {
        return statement("DROP SCHEMA " + quote(operation.name()) + " RESTRICT");
    }

    @Override
    public List<SqlWork> createSequence(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        return statement(
                "CREATE SEQUENCE " + quote(sequence.name()) + sequenceType(sequence) + options(sequence.options()));
    }

    /** {@code AS type} with a space before it, if a type is specified. */
    protected String sequenceType(Sequence sequence) {
        if (sequence.type().isPresent()) {
            throw refused(
                    "chooses the type of a sequence's numbers: " + sequence.name(),
                    "Omit ofType(…), and use upTo(…) if the numbers must stay small.");
        }
        return "";
    }

    /** {@code AS type} for the numbers of a sequence that is there. */
    protected String otherSequenceType(Sequence sequence) {
        return sequenceType(sequence).strip();
    }

    @Override
    public List<SqlWork> alterSequence(AlterSequence operation) {
        Sequence to = operation.sequence().to();
        Optional<Sequence> before = operation.sequence().from();
        SequenceOptions from = before.map(Sequence::options).orElse(SequenceOptions.none());
        List<String> options = new ArrayList<>();
        if (before.isPresent() && !before.get().type().equals(to.type())) {
            options.add(otherSequenceType(to));
        }
        options.addAll(changed(from, to.options()));
        if (to.options().start().isPresent() && !to.options().start().equals(from.start())) {
            options.add("RESTART WITH " + to.options().start().getAsLong());
        } else {
            restart(from, to.options()).ifPresent(options::add);
        }
        return options.isEmpty()
                ? List.of()
                : statement("ALTER SEQUENCE " + quote(to.name()) + " " + String.join(" ", options));
    }

    /** The options that lead from one to the other; options no longer specified become the database's defaults. */
    protected final List<String> changed(SequenceOptions from, SequenceOptions to) {
        List<String> options = new ArrayList<>();
        if (first(from) != first(to)) {
            options.add("START WITH " + first(to));
        }
        option("INCREMENT BY", "INCREMENT BY 1", from.increment(), to.increment())
                .ifPresent(options::add);
        boolean turned = down(from) != down(to);
        bound("MINVALUE", turned, down(to), from.minimum(), to.minimum()).ifPresent(options::add);
        bound("MAXVALUE", turned, down(to), from.maximum(), to.maximum()).ifPresent(options::add);
        cache(from, to).ifPresent(options::add);
        if (from.cycle() != to.cycle()) {
            options.add(to.cycle() ? "CYCLE" : noCycle());
        }
        return options;
    }

    /** All options, where it is not known which ones hold. */
    protected final List<String> all(SequenceOptions to) {
        return changed(
                new SequenceOptions(
                        OptionalLong.of(first(to) + 1),
                        OptionalLong.of(down(to) ? 1 : -1),
                        anyBut(to.minimum()),
                        anyBut(to.maximum()),
                        anyBut(to.cache()),
                        !to.cycle()),
                to);
    }

    private static OptionalLong anyBut(OptionalLong number) {
        return number.isPresent() ? OptionalLong.empty() : OptionalLong.of(2);
    }

    /** Where the next number would lie on the wrong side of the first one, or the direction changes, the numbers restart. */
    protected static Optional<String> restart(SequenceOptions from, SequenceOptions to) {
        boolean beyond = down(to) ? first(to) < first(from) : first(to) > first(from);
        boolean bounded = down(to) ? to.maximum().isPresent() : to.minimum().isPresent();
        return down(from) != down(to) || (beyond && bounded)
                ? Optional.of("RESTART WITH " + first(to))
                : Optional.empty();
    }

    /** The first number, which the bounds say where nothing else does. */
    protected static long first(SequenceOptions options) {
        return options.first();
    }

    protected static boolean down(SequenceOptions options) {
        return options.isDescending();
    }

    /** The default bounds depend on the direction: if that changes, they are specified again. */
    private Optional<String> bound(String word, boolean turned, boolean down, OptionalLong from, OptionalLong to) {
        String usual = usualBound(word, down);
        return turned && to.isEmpty() ? Optional.of(usual) : option(word, usual, from, to);
    }

    /** How {@code MINVALUE} or {@code MAXVALUE} is written for a sequence that has none of its own. */
    protected String usualBound(String word, boolean down) {
        return "NO " + word;
    }

    private static Optional<String> option(String word, String usual, OptionalLong from, OptionalLong to) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        return Optional.of(to.isPresent() ? word + " " + to.getAsLong() : usual);
    }

    /** How many numbers a session takes at once, when that changes. */
    protected Optional<String> cache(SequenceOptions from, SequenceOptions to) {
        return option("CACHE", usualCache(), from.cache(), to.cache());
    }

    /** How many numbers a session takes at once by default. */
    protected String usualCache() {
        return "CACHE 1";
    }

    /** The clause for numbers that end after the last. */
    protected String noCycle() {
        return "NO CYCLE";
    }

    @Override
    public List<SqlWork> dropSequence(DropSequence operation) {
        return statement("DROP SEQUENCE " + quote(operation.name()));
    }

    /** What follows a sequence's name, each option after a space. */
    protected String options(SequenceOptions options) {
        StringBuilder sql = new StringBuilder();
        options.start().ifPresent(number -> sql.append(" START WITH ").append(number));
        options.increment().ifPresent(number -> sql.append(" INCREMENT BY ").append(number));
        options.minimum().ifPresent(number -> sql.append(" MINVALUE ").append(number));
        options.maximum().ifPresent(number -> sql.append(" MAXVALUE ").append(number));
        options.cache().ifPresent(number -> sql.append(" CACHE ").append(number));
        return sql.append(options.cycle() ? " CYCLE" : "").toString();
    }

    @Override
    public List<SqlWork> createEnum(CreateEnum operation) {
        throw noEnums(operation.type().name());
    }

    @Override
    public List<SqlWork> dropEnum(DropEnum operation) {
        throw noEnums(operation.name());
    }

    @Override
    public List<SqlWork> addEnumValue(AddEnumValue operation) {
        throw noEnums(operation.type());
    }

    @Override
    public List<SqlWork> renameEnumValue(RenameEnumValue operation) {
        throw noEnums(operation.type());
    }

    @Override
    public List<SqlWork> replaceEnum(ReplaceEnum operation) {
        throw noEnums(operation.type().to().name());
    }

    protected final UnsupportedByDatabaseException noEnums(TableName type) {
        return refused(
                "has no standalone enum types: " + type,
                "Declare the values in the column's type, enumeration(name, values…), or in a CHECK.");
    }

    @Override
    public List<SqlWork> createObject(CreateObject operation) {
        SchemaObject object = operation.object();
        String name = quote(object.name());
        String table = object.table().map(this::quote).orElse("");
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

    @Override
    public List<SqlWork> dropObject(DropObject operation) {
        return statement("DROP " + operation.kind().sql() + " " + quote(operation.name()));
    }

    /** To be thrown for a kind of object that the database does not know. */
    protected final UnsupportedByDatabaseException hasNo(SchemaObject.Kind kind, TableName name) {
        return refused(
                "does not support this kind of object: " + kind.words() + " " + name,
                "Omit it for this database: if (!op.database().equals(\"" + database() + "\")).");
    }

    /** The name of a function where it has only one list of arguments: {@code add} of {@code add(integer, integer)}. */
    protected static TableName withoutArguments(TableName name) {
        int arguments = name.name().indexOf('(');
        return arguments < 0
                ? name
                : new TableName(
                        name.schema(), name.name().substring(0, arguments).strip());
    }

    /** By dropping and making it: what the standard has. */
    @Override
    public List<SqlWork> replaceObject(ReplaceObject operation) {
        SchemaObject object = operation.object().to();
        List<SqlWork> work = new ArrayList<>(new DropObject(
                        object.kind(),
                        object.name(),
                        object.table(),
                        operation.object().from())
                .accept(this));
        work.addAll(new CreateObject(object).accept(this));
        return work;
    }

    /** All rows at once; in batches it is done where there is a connection. */
    @Override
    public List<SqlWork> backfill(Backfill operation) {
        return statement(
                "UPDATE " + quote(operation.table()) + " SET " + operation.set() + " WHERE " + operation.where());
    }

    @Override
    public List<SqlWork> autocommit(Autocommit operation) {
        return all(operation.operations());
    }

    @Override
    public List<SqlWork> custom(CustomOperation operation) {
        return all(operation.on(database()));
    }

    /** The word for the database in scripts. */
    protected abstract String database();

    protected final List<SqlWork> all(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> operation.accept(this).stream())
                .toList();
    }

    /** What checks on its own whether there is something to do. */
    protected abstract Guards guards();

    /** For a script; on a live database the existing objects are known. A comment can be set repeatedly. */
    @Override
    public final List<SqlWork> guarded(Guarded operation) {
        List<SqlWork> guarded = new ArrayList<>();
        for (SqlWork work : unguarded(operation)) {
            guarded.add(
                    work.sql().startsWith("COMMENT ON ")
                            ? work
                            : guards().in(work.sql(), operation.makes())
                                    .<SqlWork>map(sql -> new SqlStatement(sql, ((SqlStatement) work).parameters()))
                                    .orElseThrow(() -> notGuarded(operation)));
        }
        return guarded;
    }

    private List<SqlWork> unguarded(Guarded operation) {
        try {
            return operation.operation().accept(this);
        } catch (DefinitionNeededException several) { // the table is written anew, which no single word prevents
            throw notGuarded(operation);
        }
    }

    private DefinitionNeededException notGuarded(Guarded operation) {
        return DefinitionNeededException.of(
                product(),
                operation.operation().label() + " with IF " + (operation.makes() ? "NOT " : "") + "EXISTS",
                "Or omit ifExists and ifNotExists.");
    }
}
