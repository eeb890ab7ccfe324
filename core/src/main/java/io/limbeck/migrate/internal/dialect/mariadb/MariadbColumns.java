package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of columns that are there, each by its whole definition; remembers them for the changes that follow. */
final class MariadbColumns {
    private final MariadbDdl ddl;
    private final Optional<MariadbTableLookup> catalog;
    private final Map<String, MariadbColumn> changed = new HashMap<>();

    MariadbColumns(MariadbDdl ddl, Optional<MariadbTableLookup> catalog) {
        this.ddl = ddl;
        this.catalog = catalog;
    }

    /** {@code ALTER TABLE … MODIFY} with all that the column has, changed or not. */
    List<SqlWork> alter(AlterColumn operation) {
        ColumnChange change = operation.change();
        MariadbColumn before = present(operation);
        MariadbColumn after = changed(before, operation);
        List<SqlWork> work = new ArrayList<>();
        String table = "ALTER TABLE " + ddl.quoted(operation.table());
        if (change.using().isPresent()) {
            work.addAll(new MariadbConversion(
                            ddl.quoted(operation.table()),
                            before,
                            after,
                            catalog.map(live -> live.stamped(operation.table())).orElse(List.of()))
                    .by(change.using().get().to()));
        } else if (change.generated().isPresent() && !canModify(before, after)) {
            throw new UnsupportedByDatabaseException(
                    ddl.product(),
                    "can change a generated column only to another expression of the same kind: " + operation.table()
                            + "." + operation.column(),
                    "Drop the column and add it again, with its index.");
        } else {
            work.add(SqlStatement.of(
                    before.name().equals(after.name())
                            ? table + " MODIFY COLUMN " + after.definition()
                            : table + " CHANGE COLUMN " + MariadbNames.quoted(before.name()) + " "
                                    + after.definition()));
        }
        change.identity()
                .flatMap(Change::to)
                .flatMap(numbers -> numbers.numbers().start().stream().boxed().findFirst())
                .ifPresent(start -> work.add(SqlStatement.of(table + " AUTO_INCREMENT = " + start)));
        changed.remove(key(operation.table(), operation.column()));
        changed.put(key(operation.table(), operation.newName()), after);
        return work;
    }

    /** A virtual column neither begins nor ends to be one. */
    private static boolean canModify(MariadbColumn before, MariadbColumn after) {
        return isVirtual(before) == isVirtual(after);
    }

    private static boolean isVirtual(MariadbColumn column) {
        return column.generated().filter(words -> words.endsWith("VIRTUAL")).isPresent();
    }

    private MariadbColumn changed(MariadbColumn before, AlterColumn operation) {
        ColumnChange change = operation.change();
        MariadbColumn after = before;
        if (change.type().isPresent()) {
            after = after.ofType(ddl.type(change.type().get().to()), Optional.empty());
        }
        for (Map.Entry<String, Change<Optional<String>>> option :
                ddl.optionsOf(change).entrySet()) {
            after = with(after, option.getKey(), option.getValue().to());
        }
        if (change.collation().isPresent()) {
            after = after.withCharset(change.collation().get().to().map(name -> "COLLATE " + ddl.quoted(name)));
        }
        if (change.nullability().isPresent()) {
            after = after.withNullable(change.nullability().get().to());
        }
        if (change.defaultValue().isPresent()) {
            String type = after.type();
            after = after.withDefault(
                    change.defaultValue().get().to().map(value -> ddl.value(ddl.inType(value, type))));
        }
        if (change.generated().isPresent()) {
            after = after.withGenerated(change.generated().get().to().map(ddl::expression))
                    .withDefault(Optional.empty());
        }
        if (change.identity().isPresent()) {
            Optional<Identity> numbers = change.identity().get().to();
            numbers.ifPresent(options -> ddl.checkIdentity(options, operation.column()));
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
            default -> throw ddl.unknownOptions(column.name(), Set.of(option));
        };
    }

    /** The column as it is now, by the catalogue or by what the script says that it was. */
    private MariadbColumn present(AlterColumn operation) {
        MariadbColumn known = changed.get(key(operation.table(), operation.column()));
        if (known != null) {
            return known;
        }
        if (catalog.isEmpty()) {
            throw DefinitionNeededException.of(
                    ddl.product(),
                    "the change of column " + operation.table() + "." + operation.column(),
                    "Or use op.execute(\"ALTER TABLE … MODIFY …\") with the complete definition of the column.");
        }
        return present(operation.table(), operation.column());
    }

    private MariadbColumn present(TableName table, String column) {
        MariadbColumn known = changed.get(key(table, column));
        if (known == null && catalog.isEmpty()) {
            throw DefinitionNeededException.of(ddl.product(), "the order of the columns of table " + table);
        }
        return known != null
                ? known
                : catalog.flatMap(live -> live.column(table, column))
                        .orElseThrow(() -> new UnsupportedByDatabaseException(
                                ddl.product(),
                                "has no column " + table + "." + column,
                                "Name an existing one" + columnsThere(table) + "."));
    }

    private String columnsThere(TableName table) {
        return catalog.map(live -> ": " + String.join(", ", live.columns(table)))
                .orElse("");
    }

    /** For the changes that follow under the new name. */
    void renamed(RenameColumn operation) {
        MariadbColumn known = changed.remove(key(operation.table(), operation.column()));
        if (known != null) {
            changed.put(key(operation.table(), operation.newName()), known.named(operation.newName()));
        }
    }

    /** Puts the columns of a table into an order. */
    List<SqlWork> order(TableName table, List<String> order) {
        List<String> moves = new ArrayList<>();
        String place = " FIRST";
        for (String column : order) {
            moves.add("MODIFY COLUMN " + present(table, column).definition() + place);
            place = " AFTER " + MariadbNames.quoted(column);
        }
        return List.of(SqlStatement.of("ALTER TABLE " + ddl.quoted(table) + "\n    " + String.join(",\n    ", moves)));
    }

    private static String key(TableName table, String column) {
        return table + "\n" + column.toLowerCase(Locale.ROOT);
    }
}
