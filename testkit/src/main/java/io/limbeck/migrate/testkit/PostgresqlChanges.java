package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.exclusion;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.array;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.nativeType;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.uuid;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes of a model that only PostgreSQL has, or expresses in its own way. */
final class PostgresqlChanges {
    private static final SchemaObject STAMP = SchemaObject.function(
            "stamp()",
            "CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.age := 1; RETURN NEW; END $$");

    private PostgresqlChanges() {}

    static List<ModelChange> all() {
        List<ModelChange> changes = new ArrayList<>();
        tables(changes);
        defaults(changes);
        exclusions(changes);
        objects(changes);
        numbers(changes);
        definitions(changes);
        return changes;
    }

    private static void tables(List<ModelChange> changes) {
        Edit tags = Edit.addTable(Table.of("tags", column("id", integer()).notNull(), primaryKey("id")));
        both(changes, "table option postgresql.unlogged", tags, option("tags", "postgresql.unlogged", "true"));
        both(changes, "table option postgresql.fillfactor", Edit.all(), option("users", "postgresql.fillfactor", "70"));
        changes.add(ModelChange.from(
                "table option postgresql.fillfactor changed",
                option("users", "postgresql.fillfactor", "70"),
                option("users", "postgresql.fillfactor", "80")));
    }

    private static Edit option(String table, String key, String value) {
        return Edit.table(table, before -> before.option(key, value));
    }

    private static void both(List<ModelChange> changes, String what, Edit start, Edit edit) {
        changes.addAll(ModelChange.both(what + " added", what + " dropped", start, edit));
    }

    private static void defaults(List<ModelChange> changes) {
        Edit words = note(note -> note.ofType(array(text())));
        both(changes, "array default", words, note(note -> note.defaultExpression("'{a}'")));
        changes.add(ModelChange.from(
                "array default changed",
                Edit.all(words, note(note -> note.defaultExpression("'{a}'"))),
                note(note -> note.defaultExpression("ARRAY['a', 'it''s']"))));
        changes.add(ModelChange.from(
                "default that calls a function changed",
                Edit.column("users", "created", created -> created.defaultExpression("now()")),
                Edit.column("users", "created", created -> created.defaultExpression("clock_timestamp()"))));
        both(
                changes,
                "default that calls a function",
                note(note -> note.ofType(uuid())),
                note(note -> note.defaultExpression("gen_random_uuid()")));
    }

    private static Edit note(UnaryOperator<Column> change) {
        return Edit.column("users", "note", change);
    }

    private static void numbers(List<ModelChange> changes) {
        both(changes, "serial", Edit.all(), Edit.column("users", "id", Column::serial));
        changes.addAll(ModelChange.both(
                "serial becomes identity",
                "identity becomes serial",
                Edit.column("users", "id", Column::serial),
                Edit.column("users", "id", Column::autoIncrement)));
    }

    private static void definitions(List<ModelChange> changes) {
        SchemaObject own = SchemaObject.policy("own", "users", "FOR SELECT USING (age > 17)");
        SchemaObject guarded = SchemaObject.rowSecurity("users", "ENABLE ROW LEVEL SECURITY");
        SchemaObject years = SchemaObject.domain("years", "AS integer CONSTRAINT alive CHECK (VALUE < 150)");
        both(changes, "row-level security", Edit.all(), Edit.objects(guarded));
        both(changes, "policy", Edit.all(), Edit.objects(own));
        changes.add(ModelChange.from(
                "policy: condition changed",
                Edit.objects(own),
                Edit.objects(own.saying("FOR SELECT USING (age > 20)"))));
        changes.add(ModelChange.from(
                "type of a column used by a policy changed",
                Edit.objects(own),
                Edit.column("users", "age", age -> age.ofType(bigint()))));
        both(changes, "domain", Edit.all(), Edit.objects(years));
        changes.add(ModelChange.from(
                "domain: check changed",
                Edit.all(Edit.objects(years), Edit.column("users", "age", age -> age.ofType(nativeType("years")))),
                Edit.objects(years.saying("AS integer CONSTRAINT old CHECK (VALUE < 200)"))));
        changes.add(ModelChange.from(
                "column type becomes a domain",
                Edit.objects(years),
                Edit.column("users", "age", age -> age.ofType(nativeType("years")))));
        Edit days = Edit.addTable(
                Table.of("days", column("n", integer()).notNull()).option("postgresql.partition_by", "RANGE (n)"));
        SchemaObject week = SchemaObject.partition("week", "days", "FOR VALUES FROM (1) TO (8)");
        both(changes, "partitioned table", Edit.all(), Edit.all(days, Edit.objects(week)));
        both(changes, "partition", days, Edit.objects(week));
        changes.add(ModelChange.from(
                "partition: bounds changed",
                Edit.all(days, Edit.objects(week)),
                Edit.objects(week.saying("FOR VALUES FROM (1) TO (15)"))));
        Index index = Index.on("ix_users_age", "users", "age");
        changes.add(ModelChange.from(
                "index option postgresql.fillfactor added",
                Edit.index(index),
                Edit.all(Edit.noIndexes(), Edit.index(index.option("postgresql.fillfactor", "70")))));
        both(
                changes,
                "check option postgresql.no_inherit",
                Edit.add("users", check("age < 200").named("ck_age")),
                Edit.only(
                        "users",
                        check("age < 200")
                                .option("postgresql.no_inherit", "true")
                                .named("ck_age")));
        both(
                changes,
                "check option postgresql.not_valid",
                Edit.add("users", check("age < 200").named("ck_age")),
                Edit.only(
                        "users",
                        check("age < 200")
                                .option("postgresql.not_valid", "true")
                                .named("ck_age")));
    }

    private static void exclusions(List<ModelChange> changes) {
        Edit email = Edit.add("users", exclusion("USING btree (email WITH =)").named("ex_users"));
        both(changes, "exclusion constraint", Edit.all(), email);
        changes.add(ModelChange.from(
                "exclusion constraint: condition changed",
                email,
                Edit.only(
                        "users",
                        exclusion("USING btree (email WITH =) WHERE (age > 5)").named("ex_users"))));
        changes.add(ModelChange.from(
                "exclusion constraint renamed",
                email,
                Edit.only("users", exclusion("USING btree (email WITH =)").named("ex_other"))));
    }

    private static void objects(List<ModelChange> changes) {
        both(changes, "function", Edit.all(), Edit.objects(STAMP));
        changes.add(ModelChange.from(
                "function: body changed",
                Edit.objects(STAMP),
                Edit.objects(STAMP.saying(STAMP.sql().replace(":= 1", ":= 2")))));
        both(changes, "trigger and its function", Edit.all(), Edit.objects(STAMP, trigger("INSERT")));
        changes.add(ModelChange.from(
                "trigger: event changed",
                Edit.objects(STAMP, trigger("INSERT")),
                Edit.objects(STAMP, trigger("INSERT OR UPDATE"))));
        SchemaObject kept = SchemaObject.materializedView("kept", "SELECT id, age FROM users");
        both(changes, "materialized view", Edit.all(), Edit.objects(kept));
        changes.add(ModelChange.from(
                "materialized view: query changed",
                Edit.objects(kept),
                Edit.objects(kept.saying("SELECT id, age FROM users WHERE age > 17"))));
        changes.add(ModelChange.from(
                "type of a column used by a materialized view changed",
                Edit.objects(kept),
                Edit.column("users", "age", age -> age.ofType(bigint()))));
    }

    private static SchemaObject trigger(String event) {
        return SchemaObject.trigger(
                "tr_users",
                "users",
                "CREATE TRIGGER tr_users BEFORE " + event + " ON users FOR EACH ROW EXECUTE FUNCTION stamp()");
    }
}
