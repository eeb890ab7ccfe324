package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.array;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.binary;
import static io.limbeck.migrate.schema.Types.blob;
import static io.limbeck.migrate.schema.Types.character;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.date;
import static io.limbeck.migrate.schema.Types.doublePrecision;
import static io.limbeck.migrate.schema.Types.enumeration;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.json;
import static io.limbeck.migrate.schema.Types.numeric;
import static io.limbeck.migrate.schema.Types.real;
import static io.limbeck.migrate.schema.Types.smallint;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.time;
import static io.limbeck.migrate.schema.Types.timestamp;
import static io.limbeck.migrate.schema.Types.timestampWithZone;
import static io.limbeck.migrate.schema.Types.uuid;
import static io.limbeck.migrate.schema.Types.varchar;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Deferrable;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.Match;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SqlType;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The single changes of the matrix, most of them in both directions. Long, because it is a list. */
final class ModelChanges {
    private static final Index EMAIL = Index.on("ix_users_email", "users", "email");
    private static final Constraint.ForeignKey KEY =
            foreignKey("user_id").references("users", "id").named("fk_orders_user");

    private final List<ModelChange> all = new ArrayList<>();

    private ModelChanges(String caseBlind) {
        tables();
        columns();
        types(caseBlind);
        defaults();
        computed();
        keys();
        checks();
        foreignKeys();
        indexes(caseBlind);
        enums();
        beside();
    }

    /** @param caseBlind a collation that does not tell small letters from capitals */
    static List<ModelChange> all(String caseBlind) {
        return new ModelChanges(caseBlind).all;
    }

    private ModelChange add(ModelChange change) {
        all.add(change);
        return change;
    }

    private void both(String there, String back, Edit start, Edit edit) {
        ModelChange change = add(ModelChange.from(there, start, edit));
        add(change.back(back));
    }

    private void both(String there, String back, Edit edit) {
        both(there, back, Edit.all(), edit);
    }

    private void tables() {
        Table tags = Table.of(
                "tags",
                column("id", bigint()).notNull(),
                column("word", varchar(20)),
                primaryKey("id"),
                unique("word"));
        both("table added", "table dropped", Edit.addTable(tags));
        both(
                "tables that reference each other added",
                "tables that reference each other dropped",
                Edit.all(
                        Edit.addTable(Table.of(
                                "chickens",
                                column("id", bigint()).notNull(),
                                column("egg_id", bigint()),
                                primaryKey("id"),
                                foreignKey("egg_id").references("eggs", "id").named("fk_chickens_egg"))),
                        Edit.addTable(Table.of(
                                "eggs",
                                column("id", bigint()).notNull(),
                                column("chicken_id", bigint()),
                                primaryKey("id"),
                                foreignKey("chicken_id")
                                        .references("chickens", "id")
                                        .named("fk_eggs_chicken")))));
        both(
                "table with an index added",
                "table with an index dropped",
                Edit.all(Edit.addTable(tags), Edit.index(Index.on("ix_tags", "tags", "word", "id"))));
        add(ModelChange.from(
                        "table renamed",
                        Edit.addTable(tags),
                        Edit.all(
                                Edit.dropTable("tags"),
                                Edit.addTable(tags.named(io.limbeck.migrate.schema.TableName.of("labels")))))
                .renaming("tags", "labels"));
        both("table comment added", "table comment dropped", Edit.table("users", table -> table.comment("people")));
        add(ModelChange.from(
                "table comment changed",
                Edit.table("users", table -> table.comment("people")),
                Edit.table("users", table -> table.comment("all the people"))));
    }

    private void columns() {
        both("column added", "column dropped", Edit.addColumn("users", column("city", varchar(40))));
        both(
                "not null column with default added",
                "not null column with default dropped",
                Edit.addColumn("users", column("level", integer()).notNull().defaultValue(1)));
        add(ModelChange.of(
                        "not null column without default added",
                        Edit.addColumn("users", column("level", integer()).notNull()))
                .filling("users", "level", "7"));
        add(ModelChange.of("column in the middle dropped", Edit.dropColumn("users", "age")));
        add(ModelChange.of("column renamed", Edit.column("users", "name", column -> column.named("full_name")))
                .renaming("users.name", "full_name"));
        add(ModelChange.from(
                        "column with index and check renamed",
                        Edit.all(
                                Edit.index(Index.on("ix_users_age", "users", "age")),
                                Edit.add("users", check("age > 0").named("ck_users_age"))),
                        Edit.all(
                                Edit.column("users", "age", column -> column.named("years")),
                                Edit.only("users", check("years > 0").named("ck_users_age")),
                                Edit.noIndexes(),
                                Edit.index(Index.on("ix_users_age", "users", "years"))))
                .renaming("users.age", "years"));
        add(ModelChange.of("column renamed and type changed", Edit.column("users", "age", age -> age.named("years")
                        .ofType(bigint())))
                .renaming("users.age", "years"));
        add(ModelChange.from(
                        "column with foreign key, index and unique renamed",
                        Edit.all(
                                Edit.index(Index.on("ix_orders", "orders", "user_id", "code")),
                                Edit.add("orders", unique("code", "user_id").named("uq_orders"))),
                        Edit.all(
                                Edit.column("orders", "user_id", id -> id.named("buyer_id")),
                                Edit.only("orders", unique("code", "buyer_id").named("uq_orders")),
                                Edit.only(
                                        "orders",
                                        foreignKey("buyer_id")
                                                .references("users", "id")
                                                .named("fk_orders_user")),
                                Edit.noIndexes(),
                                Edit.index(Index.on("ix_orders", "orders", "buyer_id", "code"))))
                .renaming("orders.user_id", "buyer_id"));
        add(ModelChange.of(
                        "column referenced by a foreign key renamed",
                        Edit.all(
                                Edit.column("users", "id", id -> id.named("number")),
                                Edit.only("users", primaryKey("number")),
                                Edit.only(
                                        "orders",
                                        foreignKey("user_id")
                                                .references("users", "number")
                                                .named("fk_orders_user"))))
                .renaming("users.id", "number"));
        add(ModelChange.of(
                        "table and column renamed",
                        Edit.all(
                                Edit.column("orders", "code", code -> code.named("number")),
                                Edit.renameTable("orders", "purchases")))
                .renaming("orders", "purchases")
                .renaming("orders.code", "number"));
        both(
                "column with index, unique and check added",
                "column with index, unique and check dropped",
                Edit.all(
                        Edit.addColumn("users", column("nick", varchar(30))),
                        Edit.add("users", unique("nick", "id").named("uq_users_nick")),
                        Edit.add("users", check("nick <> ''").named("ck_users_nick")),
                        Edit.index(Index.on("ix_users_nick", "users", "nick"))));
        both(
                "column with foreign key added",
                "column with foreign key dropped",
                Edit.all(
                        Edit.addColumn("orders", column("payer_id", bigint())),
                        Edit.add(
                                "orders",
                                foreignKey("payer_id").references("users", "id").named("fk_orders_payer"))));
        both("not null", "nullable", Edit.column("users", "name", Column::notNull));
        both(
                "column comment added",
                "column comment dropped",
                Edit.column("users", "age", age -> age.comment("years")));
    }

    private void types(String caseBlind) {
        retyped("varchar: longer", "varchar: shorter", varchar(100), varchar(320));
        retyped("varchar to text", "text to varchar", varchar(100), text());
        retyped("char: longer", "char: shorter", character(40), character(60));
        retyped("varchar to char", "char to varchar", varchar(40), character(40));
        retyped("smallint to integer", "integer to smallint", "age", smallint(), integer());
        retyped("integer to bigint", "bigint to integer", "age", integer(), bigint());
        retyped("integer to numeric", "numeric to integer", "age", integer(), numeric(12, 0));
        retyped("integer to varchar", "numeric varchar to integer", "age", integer(), varchar(12));
        retyped("numeric: higher precision", "numeric: lower precision", "score", numeric(10, 2), numeric(12, 2));
        retyped("numeric: larger scale", "numeric: smaller scale", "score", numeric(10, 2), numeric(12, 4));
        retyped(
                "numeric: precision specified",
                "numeric: precision no longer specified",
                "score",
                numeric(),
                numeric(12, 2));
        retyped("real to double", "double to real", "score", real(), doublePrecision());
        retyped("timestamp to date", "date to timestamp", "created", timestamp(), date());
        retyped(
                "timestamp: precision specified",
                "timestamp: precision no longer specified",
                "created",
                timestamp(),
                timestamp(3));
        retyped(
                "timestamp: with time zone",
                "timestamp: without time zone",
                "created",
                timestamp(),
                timestampWithZone());
        retyped("time: precision specified", "time: precision no longer specified", "created", time(), time(3));
        retyped("text to json", "json to text", "note", text(), json());
        retyped("binary: longer", "binary: shorter", "note", binary(16), binary(32));
        retyped("binary to blob", "blob to binary", "note", binary(16), blob());
        retyped("text to uuid", "uuid to text", "note", varchar(36), uuid());
        retyped(
                "array of integer to array of text",
                "array of text to array of integer",
                "note",
                array(integer()),
                array(text()));
        both("collation added", "collation dropped", Edit.column("users", "name", name -> name.collate(caseBlind)));
        both(
                "type of a column referenced by a foreign key: wider",
                "type of a column referenced by a foreign key: narrower",
                Edit.all(
                        Edit.column("users", "id", id -> id.ofType(integer())),
                        Edit.column("orders", "user_id", id -> id.ofType(integer()))),
                Edit.all(
                        Edit.column("users", "id", id -> id.ofType(bigint())),
                        Edit.column("orders", "user_id", id -> id.ofType(bigint()))));
    }

    private void retyped(String there, String back, SqlType from, SqlType to) {
        retyped(there, back, "name", from, to);
    }

    private void retyped(String there, String back, String column, SqlType from, SqlType to) {
        both(
                there,
                back,
                Edit.column("users", column, before -> before.ofType(from)),
                Edit.column("users", column, before -> before.ofType(to)));
    }

    private void defaults() {
        both("default added", "default dropped", users("age", age -> age.defaultValue(18)));
        changedDefault("default changed", "age", age -> age.defaultValue(18), age -> age.defaultValue(21));
        both("text default added", "text default dropped", users("name", name -> name.defaultValue("it's nobody")));
        changedDefault("text default changed", "name", name -> name.defaultValue("a"), name -> name.defaultValue("A"));
        both(
                "default expression added",
                "default expression dropped",
                users("created", created -> created.defaultExpression("CURRENT_TIMESTAMP")));
        changedDefault(
                "default changed from value to expression",
                "age",
                age -> age.defaultValue(18),
                age -> age.defaultExpression("9 + length('ab')"));
        changedDefault(
                "boolean default changed", "active", one -> one.defaultValue(true), one -> one.defaultValue(false));
        changedDefault(
                "numeric default changed", "score", one -> one.defaultValue(1), one -> one.defaultExpression("1.5"));
        both(
                "JSON default added",
                "JSON default dropped",
                Edit.column("users", "note", note -> note.ofType(json())),
                users("note", note -> note.defaultExpression("'{\"a\": [1, 2]}'")));
        both(
                "type and default changed",
                "type and default changed back",
                users("age", age -> age.defaultValue(18)),
                Edit.column("users", "age", age -> age.ofType(bigint()).defaultValue(180)));
    }

    private void changedDefault(String name, String column, UnaryOperator<Column> from, UnaryOperator<Column> to) {
        add(ModelChange.from(name, users(column, from), users(column, to)));
    }

    private static Edit users(String column, UnaryOperator<Column> change) {
        return Edit.column("users", column, change);
    }

    private void computed() {
        Edit doubled = Edit.addColumn("users", column("twice", integer()).generatedStoredAs("age * 2"));
        both("generated column added", "generated column dropped", doubled);
        add(ModelChange.from(
                "generated column: expression changed", doubled, users("twice", twice -> column("twice", integer())
                        .generatedStoredAs("age * 3"))));
        both(
                "virtual generated column added",
                "virtual generated column dropped",
                Edit.addColumn("users", column("twice", integer()).generatedAs("age * 2")));
        both(
                "generated column becomes plain",
                "column becomes generated",
                doubled,
                users("twice", twice -> column("twice", integer())));
        both(
                "generated column with index: expression changed",
                "generated column with index: expression changed back",
                Edit.all(doubled, Edit.index(Index.on("ix_twice", "users", "twice"))),
                users("twice", twice -> column("twice", integer()).generatedStoredAs("age * 4")));
        both("identity added", "identity dropped", Edit.column("users", "id", Column::autoIncrement));
        both(
                "identity: always",
                "identity: by default",
                Edit.column("users", "id", Column::autoIncrement),
                Edit.column("users", "id", id -> id.identity(Identity.generatedAlways())));
        both(
                "identity: increment changed",
                "identity: increment back to 1",
                Edit.column("users", "id", Column::autoIncrement),
                Edit.column(
                        "users", "id", id -> id.identity(Identity.byDefault().incrementingBy(10))));
    }

    private void keys() {
        both(
                "primary key: column added",
                "primary key: column removed",
                Edit.column("orders", "code", Column::notNull),
                Edit.only("orders", primaryKey("id", "code")));
        add(ModelChange.from(
                "primary key: column order changed",
                Edit.only("orders", primaryKey("id", "code")),
                Edit.only("orders", primaryKey("code", "id"))));
        add(ModelChange.from(
                "primary key renamed",
                Edit.only("orders", primaryKey("id").named("pk_orders")),
                Edit.only("orders", primaryKey("id").named("orders_key"))));
        both("primary key dropped", "primary key added", Edit.drop("orders", Constraint.PrimaryKey.class));
        both("unique added", "unique dropped", Edit.add("users", unique("email").named("uq_users_email")));
        both("unnamed unique added", "unnamed unique dropped", Edit.add("users", unique("email")));
        both(
                "unique on two columns added",
                "unique on two columns dropped",
                Edit.add("users", unique("email", "name").named("uq_users")));
        add(ModelChange.from(
                "unique: column order changed",
                Edit.add("users", unique("email", "name").named("uq_users")),
                Edit.only("users", unique("name", "email").named("uq_users"))));
        add(ModelChange.from(
                "unique renamed",
                Edit.add("users", unique("email").named("uq_a")),
                Edit.only("users", unique("email").named("uq_b"))));
        both(
                "unique: deferrable",
                "unique: no longer deferrable",
                Edit.add("users", unique("email").named("uq_a")),
                Edit.only("users", unique("email").named("uq_a").deferrable(Deferrable.INITIALLY_DEFERRED)));
        both(
                "unique: nulls not distinct",
                "unique: nulls distinct",
                Edit.add("users", unique("email").named("uq_a")),
                Edit.only("users", unique("email").named("uq_a").nullsAlike()));
        both(
                "unique referenced by a foreign key changed",
                "unique referenced by a foreign key changed back",
                Edit.all(
                        Edit.add("orders", unique("code").named("uq_orders_code")),
                        Edit.addTable(Table.of(
                                "parcels",
                                column("id", bigint()).notNull(),
                                column("code", varchar(20)),
                                primaryKey("id"),
                                foreignKey("code").references("orders", "code").named("fk_parcels")))),
                Edit.only("orders", unique("code").named("uq_orders_other")));
    }

    private void checks() {
        both("check added", "check dropped", Edit.add("users", check("age > 0").named("ck_users_age")));
        both("unnamed check added", "unnamed check dropped", Edit.add("users", check("age > 0")));
        add(ModelChange.from(
                "check: expression changed",
                Edit.add("users", check("age > 0").named("ck_users_age")),
                Edit.only("users", check("age > 1").named("ck_users_age"))));
        add(ModelChange.from(
                "unnamed check: expression changed",
                Edit.add("users", check("age > 0")),
                Edit.only("users", check("age > 1"))));
        add(ModelChange.from(
                "check renamed",
                Edit.add("users", check("age > 0").named("ck_a")),
                Edit.only("users", check("age > 0").named("ck_b"))));
    }

    private void foreignKeys() {
        both("foreign key dropped", "foreign key added", Edit.drop("orders", Constraint.ForeignKey.class));
        both(
                "unnamed foreign key dropped",
                "unnamed foreign key added",
                Edit.only("orders", foreignKey("user_id").references("users", "id")),
                Edit.drop("orders", Constraint.ForeignKey.class));
        for (ReferentialAction action : List.of(
                ReferentialAction.CASCADE,
                ReferentialAction.SET_NULL,
                ReferentialAction.RESTRICT,
                ReferentialAction.SET_DEFAULT)) {
            add(ModelChange.of("foreign key: on delete " + action.sql(), Edit.only("orders", KEY.onDelete(action))));
        }
        both(
                "foreign key: on update CASCADE",
                "foreign key: on update NO ACTION",
                Edit.only("orders", KEY.onUpdate(ReferentialAction.CASCADE)));
        both(
                "foreign key: deferrable",
                "foreign key: no longer deferrable",
                Edit.only("orders", KEY.deferrable(Deferrable.INITIALLY_DEFERRED)));
        add(ModelChange.of("foreign key: match FULL", Edit.only("orders", KEY.match(Match.FULL))));
        add(ModelChange.of("foreign key renamed", Edit.only("orders", KEY.named("fk_orders_buyer"))));
        add(ModelChange.from(
                "foreign key: column changed",
                Edit.addTable(Table.of("people", column("id", bigint()).notNull(), primaryKey("id"))),
                Edit.all(
                        Edit.column("orders", "user_id", id -> id),
                        Edit.only(
                                "orders",
                                foreignKey("id").references("users", "id").named("fk_orders_user")))));
    }

    private void indexes(String caseBlind) {
        both("index added", "index dropped", Edit.index(EMAIL));
        index("index: column added", EMAIL, Index.on("ix_users_email", "users", "email", "name"));
        index(
                "index: column order changed",
                Index.on("ix", "users", "email", "name"),
                Index.on("ix", "users", "name", "email"));
        index(
                "index: descending",
                EMAIL,
                Index.on("ix_users_email", "users", IndexKey.column("email").desc()));
        index("index: unique", EMAIL, EMAIL.asUnique());
        index("index: no longer unique", EMAIL.asUnique(), EMAIL);
        index("index renamed", EMAIL, EMAIL.named("ix_mail"));
        index("index: condition added", EMAIL, EMAIL.where("age > 0"));
        index("index: condition changed", EMAIL.where("age > 0"), EMAIL.where("age > 1"));
        index("index: condition dropped", EMAIL.where("age > 0"), EMAIL);
        index("index: INCLUDE columns added", EMAIL, EMAIL.include("name"));
        index("index: method changed", EMAIL, EMAIL.using("hash"));
        index(
                "index: collation specified",
                EMAIL,
                Index.on("ix_users_email", "users", IndexKey.column("email").collate(caseBlind)));
        index(
                "index: operator class specified",
                EMAIL,
                Index.on("ix_users_email", "users", IndexKey.column("email").operatorClass("varchar_pattern_ops")));
        index(
                "index: nulls first",
                EMAIL,
                Index.on("ix_users_email", "users", IndexKey.column("email").nulls(IndexKey.Nulls.FIRST)));
        index(
                "index: prefix length specified",
                EMAIL,
                Index.on("ix_users_email", "users", IndexKey.column("email").prefix(10)));
        index("index: nulls not distinct", EMAIL.asUnique(), EMAIL.asUnique().nullsAlike());
        both(
                "index on an expression added",
                "index on an expression dropped",
                Edit.index(Index.onExpression("ix_lower", "users", "lower(email)")));
        index(
                "index: expression changed",
                Index.onExpression("ix_lower", "users", "lower(email)"),
                Index.onExpression("ix_lower", "users", "upper(email)"));
    }

    private void index(String name, Index from, Index to) {
        add(ModelChange.from(name, Edit.index(from), Edit.all(Edit.noIndexes(), Edit.index(to))));
    }

    private void enums() {
        mood("enum value added", List.of("sad", "ok"), List.of("sad", "ok", "happy"));
        mood("enum value added in the middle", List.of("sad", "ok"), List.of("sad", "fine", "ok"));
        mood("enum value dropped", List.of("sad", "ok", "happy"), List.of("sad", "ok"));
        mood("enum values reordered", List.of("sad", "ok"), List.of("ok", "sad"));
        both(
                "enum type and column added",
                "enum type and column dropped",
                Edit.all(
                        Edit.type(EnumType.of("mood", "sad", "ok")),
                        Edit.addColumn("users", column("mood", enumeration("mood", "sad", "ok")))));
        ModelChange renamed = moodChange("enum value renamed", List.of("sad", "ok"), List.of("sad", "good"));
        add(renamed.renaming("mood.ok", "good"));
    }

    private void mood(String name, List<String> from, List<String> to) {
        add(moodChange(name, from, to));
    }

    private static ModelChange moodChange(String name, List<String> from, List<String> to) {
        return ModelChange.from(
                name,
                Edit.all(Edit.type(mood(from)), Edit.addColumn("users", column("mood", words(from)))),
                Edit.all(Edit.type(mood(to)), Edit.column("users", "mood", mood -> mood.ofType(words(to)))));
    }

    private static EnumType mood(List<String> values) {
        return EnumType.of("mood", values.toArray(String[]::new));
    }

    private static SqlType words(List<String> values) {
        return enumeration("mood", values.toArray(String[]::new));
    }

    private void beside() {
        Sequence ids = Sequence.of("ids");
        both("sequence added", "sequence dropped", Edit.sequence(ids));
        both(
                "sequence: increment changed",
                "sequence: increment back to 1",
                Edit.sequence(ids),
                Edit.sequence(ids.incrementingBy(50)));
        both(
                "sequence: maximum specified",
                "sequence: maximum no longer specified",
                Edit.sequence(ids),
                Edit.sequence(ids.with(ids.options().upTo(1_000))));
        both(
                "sequence: cycles",
                "sequence: no longer cycles",
                Edit.sequence(ids.with(ids.options().upTo(1_000))),
                Edit.sequence(ids.with(ids.options().upTo(1_000).cycling())));
        SchemaObject view = SchemaObject.view("adults", "SELECT id, age FROM users WHERE age > 17");
        both("view added", "view dropped", Edit.objects(view));
        add(ModelChange.from(
                "view: query changed",
                Edit.objects(view),
                Edit.objects(view.saying("SELECT id, age FROM users WHERE age > 20"))));
        add(ModelChange.from(
                "type of a column used by a view changed",
                Edit.objects(view),
                Edit.column("users", "age", age -> age.ofType(bigint()))));
        add(ModelChange.from(
                "column used by a view dropped, view changed",
                Edit.objects(view),
                Edit.all(Edit.dropColumn("users", "age"), Edit.objects(view.saying("SELECT id FROM users")))));
    }
}
