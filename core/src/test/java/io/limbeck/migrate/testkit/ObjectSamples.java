package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.enumeration;
import static io.limbeck.migrate.schema.Types.integer;

import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.AlterSequence;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.CustomOperation;
import io.limbeck.migrate.op.DropEnum;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.op.DropSequence;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameEnumValue;
import io.limbeck.migrate.op.ReplaceEnum;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of each operation on what stands beside tables, and of those that hold others. */
final class ObjectSamples {
    private static final TableName DISHES = TableName.of("dishes");
    private static final EnumType MOOD = EnumType.of("mood", "sad", "ok", "happy");
    private static final Sequence TICKETS = Sequence.of("tickets").startingWith(100);
    private static final SchemaObject TITLES = SchemaObject.view("served", "SELECT id, cook_id FROM dishes");

    private ObjectSamples() {}

    /** A sequence, a type of words with a table of it, a view: what the operations change or drop. */
    static List<Operation> start() {
        return List.of(
                new CreateSequence(TICKETS),
                new CreateEnum(MOOD),
                new CreateTable(Table.of(
                        "diary",
                        column("id", integer()),
                        column("mood", enumeration("mood", "sad", "ok", "happy"))
                                .notNull()
                                .defaultValue("ok"))),
                new CreateObject(TITLES));
    }

    static Map<String, Operation> operations() {
        Map<String, Operation> samples = new LinkedHashMap<>();
        sequences(samples);
        enums(samples);
        objects(samples);
        definitions(samples);
        others(samples);
        return samples;
    }

    private static void sequences(Map<String, Operation> samples) {
        samples.put("create-schema", new CreateSchema("stock"));
        samples.put("drop-schema", new DropSchema("stock"));
        samples.put(
                "create-sequence",
                new CreateSequence(Sequence.of("numbers")
                        .with(SequenceOptions.none()
                                .startingWith(10)
                                .incrementingBy(5)
                                .from(10)
                                .upTo(1000)
                                .cached(20)
                                .cycling())));
        samples.put("alter-sequence", new AlterSequence(Change.between(TICKETS, TICKETS.incrementingBy(50))));
        samples.put("drop-sequence", new DropSequence(TICKETS.name(), Optional.of(TICKETS)));
    }

    private static void enums(Map<String, Operation> samples) {
        samples.put("create-enum", new CreateEnum(EnumType.of("size", "S", "M", "it's \"L\"")));
        samples.put("add-enum-value", new AddEnumValue(MOOD.name(), "great", Optional.empty(), Optional.of(MOOD)));
        samples.put(
                "add-enum-value-before", new AddEnumValue(MOOD.name(), "bored", Optional.of("ok"), Optional.of(MOOD)));
        samples.put("rename-enum-value", new RenameEnumValue(MOOD.name(), "ok", "fine"));
        samples.put(
                "replace-enum",
                new ReplaceEnum(Change.between(MOOD, new EnumType(MOOD.name(), List.of("happy", "ok")))));
        samples.put("drop-enum", new DropEnum(MOOD.name(), Optional.of(MOOD)));
    }

    private static void objects(Map<String, Operation> samples) {
        SchemaObject names = SchemaObject.view("names", "SELECT id, name FROM cooks");
        samples.put("create-view", new CreateObject(names));
        samples.put(
                "replace-view",
                new ReplaceObject(Change.between(TITLES, TITLES.saying("SELECT id, cook_id, notes FROM dishes"))));
        samples.put("drop-view", new DropObject(TITLES.kind(), TITLES.name(), Optional.empty(), Optional.of(TITLES)));
        samples.put(
                "create-materialized-view",
                new CreateObject(SchemaObject.materializedView("kept", "SELECT id, name FROM cooks")));
        samples.put(
                "drop-trigger",
                new DropObject(
                        SchemaObject.Kind.TRIGGER, TableName.of("tr_dishes"), Optional.of(DISHES), Optional.empty()));
        samples.put(
                "drop-function",
                new DropObject(
                        SchemaObject.Kind.FUNCTION,
                        TableName.of("add(integer, integer)"),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static void definitions(Map<String, Operation> samples) {
        SchemaObject positive = SchemaObject.domain("positive", "AS integer CONSTRAINT above CHECK (VALUE > 0)");
        SchemaObject half = SchemaObject.partition("dishes_1", "dishes", "FOR VALUES FROM (1) TO (10)");
        samples.put("create-extension", new CreateObject(SchemaObject.extension("citext", "")));
        samples.put("create-domain", new CreateObject(positive));
        samples.put(
                "replace-domain",
                new ReplaceObject(Change.between(
                        positive, positive.saying("AS integer DEFAULT 1 CONSTRAINT below CHECK (VALUE < 9)"))));
        samples.put("create-partition", new CreateObject(half));
        samples.put(
                "replace-partition",
                new ReplaceObject(Change.between(half, half.saying("FOR VALUES FROM (1) TO (20)"))));
        samples.put(
                "create-row-security",
                new CreateObject(
                        SchemaObject.rowSecurity("dishes", "ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")));
        samples.put(
                "create-policy", new CreateObject(SchemaObject.policy("cheap", "dishes", "FOR SELECT USING (id > 1)")));
        samples.put("create-virtual-table", new CreateObject(SchemaObject.virtualTable("found", "USING fts5(title)")));
    }

    private static void others(Map<String, Operation> samples) {
        Index onTitle = Index.on("ix_dishes_titles", "dishes", "title");
        samples.put("guarded", new Guarded(new DropTable(TableName.of("gone"), Optional.empty())));
        samples.put("backfill", new Backfill(DISHES, "id", "notes = title", "notes IS NULL", 1000));
        samples.put("autocommit", new Autocommit(List.of(CreateIndex.of(onTitle).asConcurrent())));
        samples.put("custom", new MarkAll(true));
    }

    /** An operation as a user would write one. */
    private record MarkAll(boolean mark) implements CustomOperation {
        @Override
        public List<Operation> on(String database) {
            return List.of(new Execute("UPDATE dishes SET notes = ?", List.of(mark ? "seen" : "new")));
        }

        @Override
        public Optional<Operation> inverse() {
            return Optional.of(new MarkAll(!mark));
        }
    }
}
