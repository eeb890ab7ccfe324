package io.limbeck.migrate.internal.diff;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.bool;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.date;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.numeric;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.varchar;

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
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Schemas of few names, so that two of them have much in common and much that differs. */
final class RandomSchemas {
    private static final List<String> TABLES = List.of("users", "orders", "items", "tags", "notes");
    private static final List<String> COLUMNS = List.of("name", "code", "amount", "created", "active", "note", "total");
    private static final List<SqlType> TYPES =
            List.of(integer(), bigint(), varchar(40), varchar(80), text(), numeric(10, 2), bool(), date());

    private final Random random;

    RandomSchemas(Random random) {
        this.random = random;
    }

    Schema next() {
        List<String> names = some(TABLES);
        List<Table> tables = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (String name : names) {
            Table table = table(name, names);
            tables.add(table);
            indexes.addAll(indexes(table));
        }
        return new Schema(tables, indexes, sequences(), enums(), objects(names));
    }

    private Table table(String name, List<String> all) {
        List<Column> columns = new ArrayList<>();
        columns.add(column("id", random.nextBoolean() ? bigint() : integer()).notNull());
        some(COLUMNS).forEach(column -> columns.add(randomColumn(column)));
        List<Constraint> constraints = new ArrayList<>();
        constraints.add(random.nextInt(4) == 0 ? primaryKey("id").named("pk_" + name) : primaryKey("id"));
        for (String target : all) {
            if (random.nextInt(4) == 0) {
                String column = target + "_id";
                columns.add(column(column, bigint()));
                Constraint.ForeignKey key = foreignKey(column).references(target, "id");
                if (random.nextInt(3) == 0) {
                    key = key.onDelete(ReferentialAction.CASCADE);
                }
                constraints.add(random.nextBoolean() ? key.named("fk_" + name + "_" + target) : key);
            }
        }
        if (random.nextInt(3) == 0) {
            columns.add(column("computed", integer()).generatedAs(random.nextBoolean() ? "id + 1" : "id * 2"));
        }
        String some = pick(columns).name();
        if (random.nextInt(3) == 0) {
            Constraint.Unique unique = random.nextBoolean() ? unique(some) : unique(some, "id");
            constraints.add(random.nextBoolean() ? unique.named("uq_" + name) : unique);
        }
        if (random.nextInt(3) == 0) {
            Constraint.Check check = check("id > " + random.nextInt(3));
            constraints.add(random.nextBoolean() ? check.named("ck_" + name + random.nextInt(2)) : check);
        }
        Collections.shuffle(columns, random);
        Table table = new Table(TableName.of(name), columns, constraints, Optional.empty(), Map.of());
        return random.nextInt(4) == 0 ? table.comment("about " + random.nextInt(3)) : table;
    }

    private Column randomColumn(String name) {
        Column column = column(name, pick(TYPES));
        if (random.nextInt(3) == 0) {
            column = column.notNull();
        }
        if (random.nextInt(3) == 0) {
            column = random.nextBoolean() ? column.defaultValue(random.nextInt(3)) : column.defaultExpression("now()");
        }
        return random.nextInt(5) == 0 ? column.comment("says " + random.nextInt(3)) : column;
    }

    private List<Index> indexes(Table table) {
        List<Index> indexes = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            String column = pick(table.columns()).name();
            String name = "ix_" + table.name() + "_" + column;
            IndexKey.OfColumn key = IndexKey.column(column);
            Index index = Index.on(name, table.name(), List.of(random.nextInt(4) == 0 ? key.desc() : key));
            index = random.nextInt(3) == 0 ? index.asUnique() : index;
            index = random.nextInt(5) == 0 ? index.where("id > 0") : index;
            if (indexes.stream().noneMatch(one -> one.name().startsWith(name))) {
                indexes.add(random.nextInt(4) == 0 ? index.named(name + "_renamed") : index);
            }
        }
        return indexes;
    }

    private List<Sequence> sequences() {
        List<Sequence> sequences = new ArrayList<>();
        for (String name : some(List.of("ids", "numbers"))) {
            Sequence sequence = Sequence.of(name);
            sequences.add(random.nextBoolean() ? sequence : sequence.incrementingBy(50));
        }
        return sequences;
    }

    private List<EnumType> enums() {
        List<EnumType> enums = new ArrayList<>();
        for (String name : some(List.of("mood", "size"))) {
            enums.add(EnumType.of(
                    name, some(List.of("small", "good", "bad", "large", "fine")).toArray(String[]::new)));
        }
        return enums;
    }

    private List<SchemaObject> objects(List<String> tables) {
        List<SchemaObject> objects = new ArrayList<>();
        for (String table : tables) {
            if (random.nextInt(3) == 0) {
                objects.add(SchemaObject.view(
                        "all_" + table, "SELECT id FROM " + table + " WHERE id > " + random.nextInt(2)));
            }
            if (random.nextInt(3) == 0) {
                objects.add(SchemaObject.trigger(
                        "after_" + table, table, "CREATE TRIGGER after_" + table + " " + random.nextInt(2)));
            }
        }
        if (!objects.isEmpty() && objects.get(0).table().isEmpty() && random.nextBoolean()) {
            objects.add(
                    SchemaObject.view("again", "SELECT * FROM " + objects.get(0).name()));
        }
        return objects;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> List<T> some(List<T> from) {
        List<T> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(shuffled.size()));
    }
}
