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
import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableElement;
import io.limbeck.migrate.schema.TableName;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

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
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final boolean alters;
    private final boolean hasEnums;
    private final boolean hasSequences;
    private final List<UnaryOperator<Column>> computations;
    private int names;

    /** What is known of a table. */
    private static final class Known {
        private Table made;
        private TableName name;
        private final List<String> columns = new ArrayList<>();
        private final List<AddColumn> added = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();
        private final List<String> constraints = new ArrayList<>();
        private final Set<String> altered = new HashSet<>(); // a default that is new gives other values
        private final Set<String> referring = new HashSet<>();
        private final Map<String, Column> plain = new LinkedHashMap<>();
        private Optional<String> comment = Optional.empty();
        private boolean asMade = true;
        private boolean empty = true;
        private boolean referred;
        private final Set<String> computedFrom = new HashSet<>(); // keeps its name
        private Optional<SchemaObject> view = Optional.empty(); // while it is there, nothing else happens to the table

        private Known(Table made) {
            this.made = made;
            this.name = made.name();
            made.columns().forEach(column -> columns.add(column.name()));
            for (Constraint constraint : made.constraints()) {
                constraint.name().ifPresent(constraints::add);
                if (constraint instanceof Constraint.ForeignKey key) {
                    referring.addAll(key.columns());
                }
            }
        }
    }

    /** Operations that fit {@code database}. */
    RandomOperations(Random random, TestDatabase database) {
        this.random = random;
        this.actions = List.copyOf(database.referentialActions());
        this.alters = database.altersInPlace();
        this.hasEnums = knows(database, new CreateEnum(EnumType.of("probe", "a")));
        this.hasSequences = knows(database, new CreateSequence(Sequence.of("probe")));
        this.computations = computations(database);
    }

    private static boolean knows(TestDatabase database, Operation operation) {
        try {
            database.compile(operation);
            return true;
        } catch (UnsupportedByDatabaseException refused) {
            return false;
        }
    }

    /** How a column can be computed: when it is read, when it is written, or both. */
    private static List<UnaryOperator<Column>> computations(TestDatabase database) {
        List<UnaryOperator<Column>> known = new ArrayList<>();
        List<UnaryOperator<Column>> all =
                List.of(column -> column.generatedAs("1"), column -> column.generatedStoredAs("1"));
        for (UnaryOperator<Column> one : all) {
            Column computed = one.apply(column("b", integer()));
            if (knows(database, new CreateTable(Table.of("probe", column("a", integer()), computed)))) {
                known.add(column -> column.withGenerated(computed.generated()));
            }
        }
        return known;
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
        if (table.view.isPresent()) {
            return random.nextInt(3) == 0 ? Optional.of(dropView(table)) : Optional.empty();
        }
        return switch (random.nextInt(alters ? 18 : 10)) {
            case 0 -> tables.size() < 5 ? Optional.of(createTable()) : Optional.empty();
            case 1 -> dropTable(table);
            case 2 -> Optional.of(renameTable(table));
            case 3, 4 -> Optional.of(addColumn(table));
            case 5 -> dropColumn(table);
            case 6 -> renameColumn(table);
            case 7 -> Optional.of(createIndex(table));
            case 8 -> dropIndex(table);
            case 9 -> createView(table);
            case 10 -> renameIndex(table);
            case 11 -> renameConstraint(table);
            case 12 -> Optional.of(commentTable(table));
            case 13 -> hasSequences ? Optional.of(anySequence()) : Optional.empty();
            case 14 -> hasEnums ? Optional.of(anyEnum()) : Optional.empty();
            default -> alterColumn(table);
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
        boolean numbered = random.nextInt(3) == 0;
        Column key = column(name("k"), integer()).notNull();
        elements.add(numbered ? key.autoIncrement() : key);
        List<Column> plain = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            plain.add(anyColumn());
        }
        elements.addAll(plain);
        Optional<Column> base = random.nextInt(3) == 0 ? Optional.of(column(name("b"), integer())) : Optional.empty();
        if (base.isPresent()) {
            Column computed = pick(computations).apply(column(name("g "), integer()));
            elements.add(base.get());
            elements.add(computed.withGenerated(
                    computed.generated().map(how -> new Generated(base.get().name() + " * 2", how.stored()))));
        }
        Column last = column(name("n"), integer());
        elements.add(last);
        elements.add(primaryKey(key.name()));
        if (random.nextBoolean()) {
            elements.add(unique(last.name(), key.name()).named(name("uq ")));
        }
        if (!numbered && random.nextBoolean()) { // MariaDB checks no number that it gives itself
            elements.add(check(key.name() + " > 0").named(name("ck ")));
        }
        if (!tables.isEmpty() && random.nextBoolean()) {
            Known target = pick(tables);
            target.referred = true;
            elements.add(foreignKey(last.name())
                    .references(target.name, target.columns.get(0))
                    .onDelete(pick(actions)));
        }
        Known table = new Known(Table.of(name("t "), elements.toArray(TableElement[]::new)));
        plain.forEach(column -> table.plain.put(column.name(), column));
        base.ifPresent(column -> table.computedFrom.add(column.name()));
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
        table.plain.put(add.column().name(), add.column());
        return add;
    }

    private Optional<Operation> dropColumn(Known table) {
        String last = table.columns.get(table.columns.size() - 1);
        boolean indexed =
                table.indexes.stream().anyMatch(index -> index.toString().contains("=" + last + ","));
        if (table.added.isEmpty() || indexed || table.altered.contains(last)) {
            return Optional.empty();
        }
        table.added.remove(table.added.size() - 1);
        table.columns.remove(last);
        return Optional.of(new DropColumn(
                table.name,
                last,
                Optional.of(new AddColumn(
                        table.name, requireNonNull(table.plain.remove(last)).named(last), List.of()))));
    }

    private Optional<Operation> renameColumn(Known table) {
        int place = random.nextInt(table.columns.size());
        String old = table.columns.get(place);
        if (table.computedFrom.contains(old)) {
            return Optional.empty();
        }
        RenameColumn rename = new RenameColumn(table.name, old, name(old.startsWith(LONG) ? LONG : "m "));
        table.asMade = false;
        renamedTo(table, place, rename.newName());
        table.indexes.replaceAll(index -> on(
                index.table(),
                index.name(),
                index.keys().stream().map(key -> renamed(key, rename)).toList(),
                index.unique()));
        return Optional.of(rename);
    }

    private static void renamedTo(Known table, int place, String newName) {
        String old = table.columns.set(place, newName);
        Column plain = table.plain.remove(old);
        if (plain != null) {
            table.plain.put(newName, plain.named(newName));
        }
        if (table.altered.remove(old)) {
            table.altered.add(newName);
        }
        if (table.referring.remove(old)) {
            table.referring.add(newName);
        }
    }

    private Optional<Operation> renameIndex(Known table) {
        if (table.indexes.isEmpty()) {
            return Optional.empty();
        }
        int place = random.nextInt(table.indexes.size());
        Index index = table.indexes.get(place);
        RenameIndex rename = new RenameIndex(table.name, index.name(), name("ir "));
        table.indexes.set(place, index.named(rename.newName()));
        return Optional.of(rename);
    }

    private Optional<Operation> renameConstraint(Known table) {
        if (table.constraints.isEmpty()) {
            return Optional.empty();
        }
        int place = random.nextInt(table.constraints.size());
        RenameConstraint rename = new RenameConstraint(table.name, table.constraints.get(place), name("cr "));
        table.constraints.set(place, rename.newName());
        table.asMade = false;
        return Optional.of(rename);
    }

    private Operation commentTable(Known table) {
        Optional<String> comment = anyComment();
        CommentTable operation = new CommentTable(table.name, Change.between(table.comment, comment));
        table.comment = comment;
        table.asMade = false;
        return operation;
    }

    private Optional<String> anyComment() {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of("it's \\ " + random.nextInt(10));
    }

    private Operation anySequence() {
        if (sequences.isEmpty() || random.nextInt(3) == 0) {
            Sequence made = Sequence.of(name("s ")).startingWith(random.nextInt(100) + 1);
            sequences.add(made);
            return new CreateSequence(made);
        }
        int place = random.nextInt(sequences.size());
        Sequence sequence = sequences.get(place);
        if (random.nextBoolean()) {
            sequences.remove(place);
            return new DropSequence(sequence.name(), Optional.of(sequence));
        }
        Sequence other = sequence.incrementingBy(random.nextInt(9) + 1L);
        sequences.set(place, other);
        return new AlterSequence(Change.between(sequence, other));
    }

    /** Over names that need no quotes, which differ from database to database. */
    private Optional<Operation> createView(Known table) {
        String key = table.columns.get(0);
        if ((key + table.name.name()).contains(" ")) {
            return Optional.empty();
        }
        SchemaObject view = SchemaObject.view(name("v"), "SELECT " + key + " FROM " + table.name.name());
        table.view = Optional.of(view);
        return Optional.of(new CreateObject(view));
    }

    private Operation dropView(Known table) {
        SchemaObject view = table.view.orElseThrow();
        table.view = Optional.empty();
        return new DropObject(view.kind(), view.name(), Optional.empty(), Optional.of(view));
    }

    private Operation anyEnum() {
        if (enums.isEmpty() || random.nextInt(3) == 0) {
            EnumType made = EnumType.of(name("e "), "a", "it's", "z");
            enums.add(made);
            return new CreateEnum(made);
        }
        int place = random.nextInt(enums.size());
        EnumType type = enums.get(place);
        List<String> values = new ArrayList<>(type.values());
        Operation operation;
        switch (random.nextInt(4)) {
            case 0 -> {
                enums.remove(place);
                return new DropEnum(type.name(), Optional.of(type));
            }
            case 1 -> {
                String added = name("w ");
                int before = random.nextInt(values.size());
                operation = new AddEnumValue(type.name(), added, Optional.of(values.get(before)), Optional.of(type));
                values.add(before, added);
            }
            case 2 -> {
                int renamed = random.nextInt(values.size());
                String next = name("w ");
                operation = new RenameEnumValue(type.name(), values.set(renamed, next), next);
            }
            default -> {
                Collections.shuffle(values, random);
                operation = new ReplaceEnum(Change.between(type, new EnumType(type.name(), values)));
            }
        }
        enums.set(place, new EnumType(type.name(), values));
        return operation;
    }

    /** What keeps the rows on the way there and on the way back. */
    private Optional<Operation> alterColumn(Known table) {
        if (table.plain.isEmpty()) {
            return Optional.empty();
        }
        Column from = pick(List.copyOf(table.plain.values()));
        Column to = from;
        if (random.nextBoolean()) {
            to = to.withComment(anyComment());
        }
        if (from.type() instanceof SqlType.Varchar text && random.nextBoolean()) {
            to = to.ofType(varchar(text.length() + 5));
        } else if (from.type() instanceof SqlType.Int whole && whole.bytes() == 4 && random.nextBoolean()) {
            to = to.ofType(bigint());
        }
        if (!from.nullable() && random.nextBoolean()) {
            to = to.withNullable(true);
        }
        if (random.nextBoolean()) {
            to = random.nextBoolean() ? to.defaultValue(anyValue(to.type())) : to.withDefault(Optional.empty());
        }
        if (random.nextInt(3) == 0) {
            to = to.named(name(from.name().startsWith(LONG) ? LONG : "v "));
        }
        if (to.equals(from) || (to.defaultValue().isEmpty() && !to.nullable())) {
            return Optional.empty();
        }
        String newName = to.name();
        int place = table.columns.indexOf(from.name());
        table.asMade = false;
        table.columns.set(place, newName);
        table.plain.remove(from.name());
        table.plain.put(newName, to);
        table.altered.add(newName);
        RenameColumn rename = new RenameColumn(table.name, from.name(), newName);
        table.indexes.replaceAll(index -> on(
                index.table(),
                index.name(),
                index.keys().stream().map(key -> renamed(key, rename)).toList(),
                index.unique()));
        return Optional.of(new AlterColumn(table.name, from.name(), ColumnChange.between(from, to)));
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
                .filter(column -> !column.startsWith(LONG) && !table.referring.contains(column))
                .toList());
        Collections.shuffle(columns, random);
        for (int i = random.nextInt(Math.min(2, columns.size())); i >= 0; i--) {
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
