package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ColumnChanges;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** MariaDB's SQL of changes to an existing column, most of them by its whole definition. */
public class MariadbColumnChanges extends ColumnChanges {
    private final MariadbColumnDefinition definition;
    private final MariadbColumnDdl columns;
    private final Optional<MariadbTableLookup> tables;

    public MariadbColumnChanges(
            Sql sql,
            MariadbColumnDefinition definition,
            MariadbColumnDdl columns,
            CommentDdl comments,
            Optional<MariadbTableLookup> tables) {
        super(sql, definition, columns, comments);
        this.definition = definition;
        this.columns = columns;
        this.tables = tables;
    }

    /** A default or a name alone has a statement that leaves all else. */
    @Override
    public final List<SqlWork> alterColumn(AlterColumn operation) {
        ColumnChange change = operation.change();
        boolean nothingElse = change.withoutName().withDefault(Optional.empty()).isEmpty();
        boolean whole = change.defaultValue()
                .filter(value -> needsDefinition(value.to()))
                .isPresent();
        return nothingElse && !whole ? super.alterColumn(operation) : alterColumn(operation, new MariadbBatch());
    }

    /** Whether a default is changed by the whole definition: DROP DEFAULT would take away NULL as well, and rows without a value be refused. */
    protected boolean needsDefinition(Optional<DefaultValue> value) {
        return value.isEmpty();
    }

    /** By the whole definition, after earlier changes of the same batch. */
    final List<SqlWork> alterColumn(AlterColumn operation, MariadbBatch batch) {
        ColumnChange change = operation.change();
        if (change.withOptions(Map.of()).isEmpty()
                && sql.ownOptions(change.options()).isEmpty()) {
            return List.of(); // what changes is another database's
        }
        RenameColumn rename = new RenameColumn(operation.table(), operation.column(), operation.newName());
        boolean renamed = change.name().isPresent();
        if (renamed && columns.hasReaders(rename)) {
            return alterAndRename(operation, rename, batch);
        }
        List<SqlWork> work = new ArrayList<>(modify(operation, batch));
        if (renamed) {
            work.addAll(columns.following(rename));
        }
        return work;
    }

    /** The name separately, because more has to change with it. */
    private List<SqlWork> alterAndRename(AlterColumn operation, RenameColumn rename, MariadbBatch batch) {
        ColumnChange rest = operation.change().withoutName();
        List<SqlWork> work = new ArrayList<>();
        if (!rest.isEmpty()) {
            work.addAll(alterColumn(new AlterColumn(operation.table(), operation.column(), rest), batch));
        }
        batch.renamed(rename);
        work.addAll(columns.renameColumn(rename));
        return work;
    }

    /** {@code ALTER TABLE … MODIFY} with all that the column has, changed or not. */
    private List<SqlWork> modify(AlterColumn operation, MariadbBatch batch) {
        ColumnChange change = operation.change();
        MariadbColumn before = present(operation, batch);
        MariadbColumn after = changed(before, operation);
        List<SqlWork> work = new ArrayList<>();
        String table = sql.alter(operation.table());
        if (change.using().isPresent()) {
            work.addAll(new MariadbConversion(
                            sql.quote(operation.table()),
                            before,
                            after,
                            tables.map(lookup -> lookup.stamped(operation.table()))
                                    .orElse(List.of()))
                    .by(change.using().get().to()));
        } else if (change.generated().isPresent() && !canModify(before, after)) {
            throw sql.refused(
                    "can change a generated column only to another expression of the same kind: " + operation.table()
                            + "." + operation.column(),
                    "Drop the column and add it again, with its index.");
        } else {
            work.add(SqlStatement.of(
                    before.name().equals(after.name())
                            ? table + " MODIFY COLUMN " + after.definition()
                            : table + " CHANGE COLUMN " + sql.quote(before.name()) + " " + after.definition()));
        }
        change.identity()
                .flatMap(Change::to)
                .flatMap(numbers -> numbers.numbers().start().stream().boxed().findFirst())
                .ifPresent(start -> work.add(SqlStatement.of(table + " AUTO_INCREMENT = " + start)));
        batch.altered(operation, after);
        return work;
    }

    /** A virtual column neither begins nor ends to be one. */
    private static boolean canModify(MariadbColumn before, MariadbColumn after) {
        return isVirtual(before) == isVirtual(after);
    }

    private static boolean isVirtual(MariadbColumn column) {
        return column.generated().filter(text -> text.endsWith("VIRTUAL")).isPresent();
    }

    private MariadbColumn changed(MariadbColumn before, AlterColumn operation) {
        ColumnChange change = operation.change();
        MariadbColumn after = before;
        if (change.type().isPresent()) {
            after = after.ofType(sql.type(change.type().get().to()), Optional.empty());
        }
        for (Map.Entry<String, Change<Optional<String>>> option :
                sql.ownOptions(change.options()).entrySet()) {
            after = with(after, option.getKey(), option.getValue().to());
        }
        if (change.collation().isPresent()) {
            after = after.withCharset(change.collation().get().to().map(name -> "COLLATE " + sql.quote(name)));
        }
        if (change.nullability().isPresent()) {
            after = after.withNullable(change.nullability().get().to());
        }
        if (change.defaultValue().isPresent()) {
            String type = after.type();
            after = after.withDefault(change.defaultValue()
                    .get()
                    .to()
                    .map(value -> definition.defaultValue(definition.inType(value, type))));
        }
        if (change.generated().isPresent()) {
            after = after.withGenerated(change.generated().get().to().map(definition::generated))
                    .withDefault(Optional.empty());
        }
        if (change.identity().isPresent()) {
            Optional<Identity> numbers = change.identity().get().to();
            numbers.ifPresent(options -> definition.checkIdentity(options, operation.column()));
            after = after.withAutoIncrement(numbers.isPresent())
                    .withNullable(numbers.isEmpty() && after.nullable())
                    .withDefault(numbers.isPresent() ? Optional.empty() : after.defaultValue());
        }
        if (change.comment().isPresent()) {
            after = after.withComment(change.comment().get().to());
        }
        return after.named(operation.newName());
    }

    private MariadbColumn with(MariadbColumn column, String option, Optional<String> value) {
        return switch (option) {
            case "charset" -> column.withCharset(value.map(name -> "CHARACTER SET " + name));
            case "invisible" -> column.withInvisible(Boolean.parseBoolean(value.orElse("false")));
            case "on_update" -> column.withOnUpdate(value);
            default -> throw definition.unknownOptions(column.name(), Set.of(option));
        };
    }

    /** The column as it is now, after earlier changes of the batch. */
    private MariadbColumn present(AlterColumn operation, MariadbBatch batch) {
        return batch.column(operation.column()).orElseGet(() -> {
            if (tables.isEmpty()) {
                throw DefinitionNeededException.of(
                        sql.product(),
                        "the change of column " + where(operation),
                        "Or use op.execute(\"ALTER TABLE … MODIFY …\") with the complete definition of the column.");
            }
            return present(operation.table(), operation.column(), tables.get());
        });
    }

    private MariadbColumn present(TableName table, String column, MariadbTableLookup lookup) {
        return lookup.column(table, column)
                .orElseThrow(() -> sql.refused(
                        "has no column " + table + "." + column,
                        "Name an existing one: " + String.join(", ", lookup.columns(table)) + "."));
    }

    /** Puts the columns of a table into an order. */
    final List<SqlWork> order(TableName table, List<String> order, MariadbBatch batch) {
        List<String> moves = new ArrayList<>();
        String place = " FIRST";
        for (String column : order) {
            MariadbColumn present = batch.column(column)
                    .orElseGet(() -> present(
                            table,
                            column,
                            tables.orElseThrow(() -> DefinitionNeededException.of(
                                    sql.product(), "the order of the columns of table " + table))));
            moves.add("MODIFY COLUMN " + present.definition() + place);
            place = " AFTER " + sql.quote(column);
        }
        return statement(sql.alter(table) + "\n    " + String.join(",\n    ", moves));
    }
}
