package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.op.Row.row;
import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.bool;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.numeric;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.timestamp;
import static io.limbeck.migrate.schema.Types.varchar;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableElement;
import io.limbeck.migrate.schema.TableName;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Random operations that fit the tables at hand and whose inverses lose nothing: a table is dropped only while it is empty and as
 * it was made, a column only while it is the last one and nobody wrote to it.
 */
final class RandomOperations {
    private static final List<SqlType> TYPES =
            List.of(integer(), bigint(), text(), varchar(20), bool(), numeric(10, 2), timestamp());

    /** How the names of columns begin that not every database can index. */
    private static final String LONG = "x ";

    private final Random random;
    private final List<ReferentialAction> actions;
    private final List<Known> tables = new ArrayList<>();
    private int names;

    /** What is known of a table. */
    private static final class Known {
        private Table made;
        private TableName name;
        private final List<String> columns = new ArrayList<>();
        private final List<AddColumn> added = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();
        private boolean asMade = true;
        private boolean empty = true;
        private boolean referred;

        private Known(Table made) {
            this.made = made;
            this.name = made.name();
            made.columns().forEach(column -> columns.add(column.name()));
        }
    }

    RandomOperations(Random random, List<ReferentialAction> actions) {
        this.random = random;
        this.actions = List.copyOf(actions);
    }

    /** The next operation; never one that has no inverse. */
    Operation next() {
        while (true) {
            Optional<Operation> found = tables.isEmpty() ? Optional.of(createTable()) : one(pick(tables));
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    private Optional<Operation> one(Known table) {
        return switch (random.nextInt(9)) {
            case 0 -> tables.size() < 5 ? Optional.of(createTable()) : Optional.empty();
            case 1 -> dropTable(table);
            case 2 -> Optional.of(renameTable(table));
            case 3, 4 -> Optional.of(addColumn(table));
            case 5 -> dropColumn(table);
            case 6 -> Optional.of(renameColumn(table));
            case 7 -> Optional.of(createIndex(table));
            default -> dropIndex(table);
        };
    }

    /** Rows for every table that has none; their tables can no longer be dropped. */
    List<Operation> rows() {
        List<Operation> inserts = new ArrayList<>();
        for (Known table : tables) {
            if (table.empty) {
                table.empty = false;
                String first = table.columns.get(0);
                inserts.add(new BulkInsert(table.name, List.of(first), List.of(row(1), row(2), row(3))));
            }
        }
        return inserts;
    }

    private Operation createTable() {
        List<TableElement> elements = new ArrayList<>();
        Column key = column(name("k"), integer()).notNull();
        elements.add(key);
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(anyColumn());
        }
        Column last = column(name("n"), integer());
        elements.add(last);
        elements.add(primaryKey(key.name()));
        if (random.nextBoolean()) {
            elements.add(unique(last.name(), key.name()).named(name("uq ")));
        }
        if (random.nextBoolean()) {
            elements.add(check(last.name() + " > 0").named(name("ck ")));
        }
        if (!tables.isEmpty() && random.nextBoolean()) {
            Known target = pick(tables);
            target.referred = true;
            elements.add(foreignKey(last.name())
                    .references(target.name, target.columns.get(0))
                    .onDelete(pick(actions)));
        }
        Known table = new Known(Table.of(name("t "), elements.toArray(TableElement[]::new)));
        tables.add(table);
        return new CreateTable(table.made);
    }

    private Column anyColumn() {
        SqlType type = pick(TYPES);
        Column column = column(name(type instanceof SqlType.Text ? LONG : "c "), type);
        return switch (random.nextInt(4)) {
            case 0 -> column.defaultValue(anyValue(type)).notNull();
            case 1 -> column.defaultValue(anyValue(type));
            default -> column;
        };
    }

    private Object anyValue(SqlType type) {
        if (type instanceof SqlType.Bool) {
            return random.nextBoolean();
        } else if (type instanceof SqlType.Timestamp) {
            return LocalDateTime.of(2026, 3, 1, 9, random.nextInt(60));
        }
        boolean words = type instanceof SqlType.Text || type instanceof SqlType.Varchar;
        return words ? "it's " + random.nextInt(10) : (Object) random.nextInt(1000);
    }

    private Optional<Operation> dropTable(Known table) {
        boolean refers = table.made.constraints().stream().anyMatch(Constraint.ForeignKey.class::isInstance);
        if (!table.asMade || !table.empty || table.referred || refers || !table.indexes.isEmpty()) {
            return Optional.empty();
        }
        tables.remove(table);
        return Optional.of(new DropTable(table.name, Optional.of(table.made)));
    }

    private Operation renameTable(Known table) {
        RenameTable rename = new RenameTable(table.name, name("r"));
        table.name = TableName.of(rename.newName());
        table.made = table.made.named(table.name);
        table.indexes.replaceAll(index -> on(table.name, index.name(), index.keys(), index.unique()));
        return rename;
    }

    private Operation addColumn(Known table) {
        AddColumn add = new AddColumn(table.name, anyColumn(), List.of());
        table.asMade = false;
        table.added.add(add);
        table.columns.add(add.column().name());
        return add;
    }

    private Optional<Operation> dropColumn(Known table) {
        String last = table.columns.get(table.columns.size() - 1);
        boolean indexed =
                table.indexes.stream().anyMatch(index -> index.toString().contains("=" + last + ","));
        if (table.added.isEmpty() || indexed) {
            return Optional.empty();
        }
        AddColumn add = table.added.remove(table.added.size() - 1);
        table.columns.remove(last);
        return Optional.of(new DropColumn(
                table.name,
                last,
                Optional.of(new AddColumn(table.name, add.column().named(last), List.of()))));
    }

    private Operation renameColumn(Known table) {
        int place = random.nextInt(table.columns.size());
        String old = table.columns.get(place);
        RenameColumn rename = new RenameColumn(table.name, old, name(old.startsWith(LONG) ? LONG : "m "));
        table.asMade = false;
        table.columns.set(place, rename.newName());
        table.indexes.replaceAll(index -> on(
                index.table(),
                index.name(),
                index.keys().stream().map(key -> renamed(key, rename)).toList(),
                index.unique()));
        return rename;
    }

    private static IndexKey renamed(IndexKey key, RenameColumn rename) {
        return key instanceof IndexKey.OfColumn named && named.column().equals(rename.column())
                ? keyOn(rename.newName(), named.descending())
                : key;
    }

    private static IndexKey keyOn(String column, boolean descending) {
        return descending ? IndexKey.column(column).desc() : IndexKey.column(column);
    }

    private Operation createIndex(Known table) {
        List<IndexKey> keys = new ArrayList<>();
        List<String> columns = new ArrayList<>(table.columns.stream()
                .filter(column -> !column.startsWith(LONG))
                .toList());
        Collections.shuffle(columns, random);
        for (int i = random.nextInt(2); i >= 0; i--) {
            keys.add(keyOn(columns.get(i), random.nextBoolean()));
        }
        Index index = on(table.name, name("ix "), keys, false);
        table.indexes.add(index);
        return CreateIndex.of(index);
    }

    private Optional<Operation> dropIndex(Known table) {
        if (table.indexes.isEmpty()) {
            return Optional.empty();
        }
        Index index = table.indexes.remove(random.nextInt(table.indexes.size()));
        return Optional.of(new DropIndex(table.name, index.name(), Optional.of(index), false));
    }

    private static Index on(TableName table, String name, List<? extends IndexKey> keys, boolean unique) {
        Index index = Index.on(name, table, keys);
        return unique ? index.asUnique() : index;
    }

    private String name(String kind) {
        return kind + ++names;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
