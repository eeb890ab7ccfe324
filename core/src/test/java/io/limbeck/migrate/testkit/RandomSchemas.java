package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.*;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random schemas that a database can hold, out of few names, so that two of them have much in common.
 *
 * <p>Foreign keys refer to the table itself or to one before it by name, so that the tables can be made in their order.
 */
public final class RandomSchemas {
    /** What every row of every table has, for rows, checks and foreign keys. */
    public static final String KEY = "id";

    private static final List<String> WORDS = List.of("sad", "ok", "it's", "very happy");

    private final Random random;
    private final Dialect dialect;
    private final List<ReferentialAction> actions;

    public RandomSchemas(Random random, Dialect dialect, List<ReferentialAction> actions) {
        this.random = random;
        this.dialect = dialect;
        this.actions = actions.stream()
                .filter(action -> action != ReferentialAction.SET_DEFAULT)
                .toList();
    }

    /** One to five tables and what belongs to them; never the same again. */
    public Schema next() {
        EnumType mood = EnumType.of("mood", words());
        Map<String, Table> tables = new LinkedHashMap<>();
        for (String name : some(List.of("t1", "t2", "t3", "t4", "t5", "t6"), 1 + random.nextInt(5))) {
            Table table = table(name, tables, mood);
            tables.put(name, table);
        }
        List<Index> indexes = new ArrayList<>();
        tables.values().forEach(table -> indexes.addAll(indexes(table)));
        boolean usesMood = tables.values().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.type() instanceof SqlType.Enumeration);
        return new Schema(
                List.copyOf(tables.values()),
                indexes,
                sequences(),
                usesMood && knows(new CreateEnum(mood)) ? List.of(mood) : List.of(),
                views(tables));
    }

    private Table table(String name, Map<String, Table> others, EnumType mood) {
        List<TableElement> elements = new ArrayList<>();
        boolean numbered = chance(3);
        SqlType keyType = chance(2) ? integer() : bigint();
        Column key = numbered
                ? column(KEY, keyType).autoIncrement()
                : column(KEY, keyType).notNull();
        elements.add(key);
        Column number = column("n", integer());
        elements.add(chance(2) ? number.notNull().defaultValue(random.nextInt(9)) : number);
        List<String> keyColumns = !numbered && chance(5) && !number.nullable() ? List.of(KEY, "n") : List.of(KEY);
        Constraint.PrimaryKey primary = primaryKey(keyColumns.toArray(String[]::new));
        elements.add(chance(3) ? primary.named("pk_" + name) : primary);
        for (String other : some(List.of("c1", "c2", "c3", "c4", "c5", "order by", "Ж7"), random.nextInt(6))) {
            elements.add(anyColumn(other, mood));
        }
        Column generated = column("g", integer()).generatedStoredAs("n + " + random.nextInt(3));
        if (chance(6) && knows(Table.of(name, number, generated))) {
            elements.add(generated);
        }
        constraints(name, elements);
        references(name, keyType, others, elements);
        Table table = Table.of(name, elements.toArray(TableElement[]::new));
        Table commented = chance(5) ? table.comment("It's table " + random.nextInt(3)) : table;
        return knows(new CreateTable(commented)) ? commented : table;
    }

    private Column anyColumn(String name, EnumType mood) {
        List<SqlType> types = List.of(
                integer(),
                bigint(),
                smallint(),
                text(),
                varchar(10 + random.nextInt(3)),
                character(4),
                bool(),
                numeric(10 + random.nextInt(2), 2),
                numeric(8),
                real(),
                doublePrecision(),
                date(),
                time(),
                timestamp(),
                timestamp(3),
                timestampWithZone(),
                uuid(),
                json(),
                binary(16),
                blob(),
                new SqlType.Enumeration("mood", mood.values()));
        SqlType type = types.get(random.nextInt(types.size()));
        Column column = column(name, type);
        column = chance(3) ? withDefault(column) : column;
        column = chance(3) ? column.notNull() : column;
        return chance(8) ? column.comment("it's \"" + name + "\"") : column;
    }

    private Column withDefault(Column column) {
        SqlType type = column.type();
        if (type instanceof SqlType.Bool) {
            return column.defaultValue(random.nextBoolean());
        } else if (type instanceof SqlType.Int || type instanceof SqlType.Numeric) {
            return column.defaultValue(random.nextInt(100) - 50);
        } else if (type instanceof SqlType.Varchar) {
            return column.defaultValue("it's\\ " + random.nextInt(3));
        } else if (type instanceof SqlType.Enumeration words) {
            return column.defaultValue(words.values().get(0));
        } else if (type instanceof SqlType.Timestamp moment
                && moment.precision().isEmpty()
                && !dialect.facts().name().equals("mariadb")) { // which wants the digits said again
            return column.defaultExpression("CURRENT_TIMESTAMP");
        }
        return column;
    }

    private void constraints(String table, List<TableElement> elements) {
        List<String> columns = new ArrayList<>(elements.stream()
                .filter(element -> element instanceof Column column && isIndexable(column))
                .map(element -> ((Column) element).name())
                .filter(name -> !name.equals(KEY))
                .toList());
        Collections.shuffle(columns, random);
        if (chance(2)) {
            Constraint unique =
                    chance(3) && columns.size() > 1 ? unique(columns.get(0), columns.get(1)) : unique(columns.get(0));
            elements.add(chance(2) ? unique.named("uq_" + table) : unique);
        }
        if (chance(3)) {
            elements.add(check("n > " + random.nextInt(3)).named("ck_" + table + "_n"));
        }
        if (chance(4)) {
            elements.add(check(chance(2) ? "n <> 5 OR n IS NULL" : "n IN (1, 2, 3) AND NOT n = 2"));
        }
    }

    private static boolean isIndexable(Column column) {
        return !(column.type() instanceof SqlType.Text
                || column.type() instanceof SqlType.Json
                || column.type() instanceof SqlType.Blob);
    }

    private void references(String name, SqlType ownKey, Map<String, Table> others, List<TableElement> elements) {
        Map<String, SqlType> targets = new LinkedHashMap<>();
        boolean single = elements.stream()
                .noneMatch(element -> element instanceof Constraint.PrimaryKey key
                        && key.columns().size() > 1);
        if (single) {
            targets.put(name, ownKey);
        }
        others.values().stream()
                .filter(table -> table.primaryKey().orElseThrow().columns().size() == 1)
                .forEach(table ->
                        targets.put(table.name().name(), table.columns().get(0).type()));
        for (String target : some(List.copyOf(targets.keySet()), random.nextInt(3))) {
            String column = target + "_id";
            elements.add(column(column, targets.getOrDefault(target, ownKey)));
            Constraint.ForeignKey key = foreignKey(column)
                    .references(target, chance(2) && impliesKey() ? new String[0] : new String[] {KEY});
            key = chance(2) ? key.onDelete(pick(actions)) : key;
            key = chance(4) && knowsUpdate() ? key.onUpdate(pick(actions)) : key;
            elements.add(chance(2) ? key.named("fk_" + name + "_" + target) : key);
        }
    }

    /** MariaDB wants to be told the columns that are referred to. */
    private boolean impliesKey() {
        return !dialect.facts().name().equals("mariadb");
    }

    private boolean knowsUpdate() {
        return actions.size() > 1;
    }

    private List<Index> indexes(Table table) {
        List<Index> indexes = new ArrayList<>();
        List<String> columns = new ArrayList<>(table.columns().stream()
                .filter(RandomSchemas::isIndexable)
                .map(Column::name)
                .filter(name -> !name.endsWith("_id"))
                .toList());
        for (int i = random.nextInt(3); i > 0; i--) {
            Collections.shuffle(columns, random);
            String name = "ix_" + table.name().name() + "_" + i;
            IndexKey.OfColumn first = IndexKey.column(columns.get(0));
            Index index = Index.on(name, table.name(), List.of(chance(3) ? first.desc() : first));
            index = chance(3) ? index.then(IndexKey.column(columns.get(1))) : index;
            index = chance(5) ? index.asUnique() : index;
            addKnown(indexes, chance(4) ? index.where("n > " + random.nextInt(3)) : index, index);
        }
        if (chance(4)) {
            Index expression = Index.onExpression(
                    "ix_" + table.name().name() + "_e", table.name().name(), "n + 1");
            addKnown(indexes, expression, expression);
        }
        return indexes;
    }

    private void addKnown(List<Index> indexes, Index wanted, Index otherwise) {
        if (knows(CreateIndex.of(wanted))) {
            indexes.add(wanted);
        } else if (knows(CreateIndex.of(otherwise))) {
            indexes.add(otherwise);
        }
    }

    private List<Sequence> sequences() {
        Sequence sequence = Sequence.of("s" + random.nextInt(3));
        sequence = chance(2) ? sequence.startingWith(10 + random.nextInt(2)) : sequence;
        sequence = chance(3) ? sequence.incrementingBy(5) : sequence;
        return !dialect.facts().name().equals("sqlite") && chance(3) && knows(new CreateSequence(sequence))
                ? List.of(sequence)
                : List.of();
    }

    private List<SchemaObject> views(Map<String, Table> tables) {
        List<SchemaObject> views = new ArrayList<>();
        if (chance(3)) {
            String table = pick(List.copyOf(tables.keySet()));
            views.add(SchemaObject.view("v2", "SELECT id, n FROM " + table + " WHERE n > " + random.nextInt(3)));
            if (chance(2)) {
                views.add(SchemaObject.view("v1", "SELECT v2.id FROM v2"));
            }
        }
        return views;
    }

    private String[] words() {
        return some(WORDS, 2 + random.nextInt(3)).toArray(String[]::new);
    }

    private boolean knows(Table table) {
        return knows(new CreateTable(table));
    }

    private boolean knows(Operation operation) {
        try {
            dialect.compiler().compile(operation);
            return true;
        } catch (UnsupportedByDatabaseException refused) {
            return false;
        }
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    /** So many of them, in their order. */
    private <T> List<T> some(List<T> choices, int count) {
        List<T> some = new ArrayList<>(choices);
        while (some.size() > count) {
            some.remove(random.nextInt(some.size()));
        }
        return some;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
