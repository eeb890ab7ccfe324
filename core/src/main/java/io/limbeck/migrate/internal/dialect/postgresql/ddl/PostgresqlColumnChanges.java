package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ColumnChanges;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDefinition;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's SQL of changes to an existing column. */
final class PostgresqlColumnChanges extends ColumnChanges {
    private static final Pattern PLAIN_VALUE = Pattern.compile("('(?:[^']++|'')*+')::[^()]+");

    /** By a name without quotes, or with them where it needs some. */
    private static final Pattern NEXT_NUMBER = Pattern.compile("nextval\\('((?:[^'\\\\]++|'')++)'::regclass\\)");

    private final ColumnDdl columns;
    private final PostgresqlIdentityChange numbers;
    private final PostgresqlSerials serials;
    private final PostgresqlEnums enums;
    private final Optional<LiveQueries> live;

    PostgresqlColumnChanges(
            Sql sql,
            ColumnDefinition definition,
            ColumnDdl columns,
            CommentDdl comments,
            PostgresqlIdentityChange numbers,
            PostgresqlSerials serials,
            PostgresqlEnums enums,
            Optional<LiveQueries> live) {
        super(sql, definition, columns, comments);
        this.columns = columns;
        this.numbers = numbers;
        this.serials = serials;
        this.enums = enums;
        this.live = live;
    }

    @Override
    public List<SqlWork> alterColumn(AlterColumn given) {
        AlterColumn operation = serialAgain(given);
        ColumnChange change = operation.change();
        List<SqlWork> work = new ArrayList<>();
        change.type()
                .ifPresent(type -> work.addAll(enums.madeFor(List.of(Types.column(operation.column(), type.to())))));
        if (change.type().isPresent() || change.collation().isPresent()) {
            Optional<PostgresqlDependents> dependents = live.map(database ->
                    PostgresqlDependents.ofColumn(sql.quote(operation.table()), operation.column(), database));
            dependents.ifPresent(on -> work.addAll(on.dropped()));
            work.addAll(alterOthers(operation));
            dependents.ifPresent(on -> work.addAll(on.restored()));
            change.name()
                    .ifPresent(name -> work.addAll(
                            columns.renameColumn(new RenameColumn(operation.table(), operation.column(), name.to()))));
        } else {
            work.addAll(super.alterColumn(operation));
        }
        work.addAll(afterTheRows(operation));
        if (change.type().isPresent()) {
            if (live.isPresent() || wasEnum(change)) {
                work.addAll(enums.droppedWith(operation.table(), Optional.of(operation.column())));
            }
            work.addAll(sequenceFollows(operation, change.type().get().to()));
        }
        return work;
    }

    /** As far as the script specifies it. */
    private static boolean wasEnum(ColumnChange change) {
        return change.type()
                .flatMap(Change::from)
                .map(type -> PostgresqlEnums.in(type).isPresent())
                .orElse(true);
    }

    /** The sequence that a column takes its numbers from is ahead of those that it has. */
    private List<SqlWork> afterTheRows(AlterColumn operation) {
        Matcher next = operation
                .change()
                .defaultValue()
                .flatMap(Change::to)
                .filter(DefaultValue.Expression.class::isInstance)
                .map(value -> NEXT_NUMBER.matcher(((DefaultValue.Expression) value).sql()))
                .orElseGet(() -> NEXT_NUMBER.matcher(""));
        String type = next.matches() ? typeOf(operation).map(sql::type).orElse("") : "";
        if (!PostgresqlSerials.isNumber(type)) {
            return List.of();
        }
        String column = sql.quote(operation.newName());
        return statement(
                "SELECT setval('" + next.group(1) + "', max(" + column + ")) FROM " + sql.quote(operation.table())
                        + " HAVING max(" + column + ") >= (SELECT last_value FROM "
                        + next.group(1).replace("''", "'") + ")");
    }

    /** All but the name, by which views come back. */
    private List<SqlWork> alterOthers(AlterColumn operation) {
        return super.alterColumn(new AlterColumn(
                operation.table(), operation.column(), operation.change().withoutName()));
    }

    /** The sequence of a serial column has a type of its own. */
    private List<SqlWork> sequenceFollows(AlterColumn operation, SqlType type) {
        if (operation.change().identity().isPresent() || live.isEmpty()) {
            return List.of();
        }
        PostgresqlNumbering numbering = numbering(operation);
        String as = serials.as(type, SequenceOptions.none());
        return numbering.isSerial() && !as.isEmpty()
                ? statement("ALTER SEQUENCE " + numbering.sequence() + as)
                : List.of();
    }

    /**
     * Scripts by hand and of earlier versions express a serial column by its default: what takes the numbers of the column's identity
     * from now on, or of a sequence that an identity replaced, is serial again.
     */
    private AlterColumn serialAgain(AlterColumn operation) {
        Optional<DefaultValue> value = operation.change().defaultValue().flatMap(Change::to);
        if (value.isEmpty() || live.isEmpty() || !numbering(operation).isIdentity()) {
            return operation;
        }
        Optional<String> sequence = numbering(operation).named(value.get());
        return sequence.map(name -> new AlterColumn(
                        operation.table(),
                        operation.column(),
                        operation
                                .change()
                                .withDefault(Optional.empty())
                                .identity(Identity.serial().ofSequence(name))))
                .orElse(operation);
    }

    private PostgresqlNumbering numbering(AlterColumn operation) {
        return numbering(operation, Change.into(Optional.empty()));
    }

    private PostgresqlNumbering numbering(AlterColumn operation, Change<Optional<Identity>> identity) {
        return new PostgresqlNumbering(operation, identity, serials, typeOf(operation));
    }

    /** A default does not follow an expression for the values: it goes first and comes back as the new type. */
    @Override
    protected List<SqlWork> alterType(AlterColumn operation) {
        ColumnChange change = operation.change();
        boolean ofEnum = change.type()
                .filter(type -> PostgresqlEnums.in(type.to()).isPresent()
                        || type.from().flatMap(PostgresqlEnums::in).isPresent())
                .isPresent();
        Optional<String> using = change.using()
                .map(Change::to)
                .or(() -> ofEnum
                        ? Optional.of(sql.quote(operation.column()) + "::text::" + newType(operation))
                        : Optional.empty());
        Optional<String> before = using.isPresent() ? presentDefault(operation) : Optional.empty();
        List<SqlWork> work = new ArrayList<>();
        before.ifPresent(expression -> work.add(SqlStatement.of(alter(operation) + " DROP DEFAULT")));
        work.add(SqlStatement.of(alter(operation) + " SET DATA TYPE " + newType(operation)
                + change.collation()
                        .map(Change::to)
                        .map(name -> " COLLATE " + sql.quote(name.orElse("default")))
                        .orElse("")
                + using.map(expression -> " USING " + expression).orElse("")));
        if (change.defaultValue().isEmpty()) {
            before.ifPresent(expression -> work.add(
                    SqlStatement.of(alter(operation) + " SET DEFAULT " + converted(expression, newType(operation)))));
        }
        return work;
    }

    /** A plain value is written without its old type, which might be about to be dropped. */
    private static String converted(String expression, String type) {
        Matcher plain = PLAIN_VALUE.matcher(expression);
        return plain.matches() ? plain.group(1) : "CAST(CAST(" + expression + " AS text) AS " + type + ")";
    }

    private Optional<String> presentDefault(AlterColumn operation) {
        return live.flatMap(database -> database.text(
                "SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d JOIN pg_attribute a"
                        + " ON a.attrelid = d.adrelid AND a.attnum = d.adnum AND a.attgenerated = ''"
                        + " WHERE a.attrelid = to_regclass(?) AND a.attname = ?",
                sql.quote(operation.table()),
                operation.column()));
    }

    @Override
    protected String presentType(TableName table, String column) {
        return live.flatMap(database -> database.text(
                        "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = to_regclass(?) AND attname = ?",
                        sql.quote(table),
                        column))
                .orElseGet(() -> super.presentType(table, column));
    }

    @Override
    protected List<SqlWork> alterIdentity(AlterColumn operation, Change<Optional<Identity>> identity) {
        PostgresqlNumbering numbering = numbering(operation, identity);
        if (identity.to().isEmpty()) {
            return numbering.isSerial() ? numbering.plain() : statement(alter(operation) + " DROP IDENTITY");
        } else if (live.isEmpty() && identity.from().isEmpty()) {
            throw DefinitionNeededException.of(
                    sql.product(),
                    "the numbers of column " + where(operation),
                    "Or specify the column as it was: was(column(…)).");
        }
        return numbers.work(operation, identity, identity.to().get(), numbering);
    }

    private Optional<SqlType> typeOf(AlterColumn operation) {
        return operation
                .change()
                .type()
                .map(Change::to)
                .or(() -> live.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SqlType.Native(presentType(operation.table(), operation.column()))));
    }

    @Override
    protected List<SqlWork> alterGenerated(AlterColumn operation, Change<Optional<Generated>> generated) {
        if (generated.to().isEmpty()) {
            return statement(alter(operation) + " DROP EXPRESSION");
        }
        boolean computed = generated.from().map(Optional::isPresent).orElse(true);
        int version = live.map(LiveQueries::majorVersion).orElse(17);
        if (!computed || version < 17) {
            throw sql.refused(
                    (computed
                                    ? "before version 17 cannot change the expression of "
                                    : "cannot make an existing column generated: ")
                            + where(operation),
                    "Drop the column and add it again with generatedStoredAs.");
        }
        return statement(
                alter(operation) + " SET EXPRESSION AS (" + generated.to().get().sql() + ")");
    }

    @Override
    protected List<SqlWork> alterOptions(AlterColumn operation, SortedMap<String, Change<Optional<String>>> options) {
        List<SqlWork> work = new ArrayList<>();
        options.forEach((key, change) -> {
            if (!key.equals(PostgresqlSerials.OWNED_KEY)) { // the default declares whose numbers it takes
                work.add(SqlStatement.of(alter(operation) + PostgresqlColumnOptions.change(key, change.to())));
            }
        });
        return work;
    }
}
