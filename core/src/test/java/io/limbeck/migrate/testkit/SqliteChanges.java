package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.text;

import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Changes of a model that only SQLite has, or expresses in its own way. */
final class SqliteChanges {
    private SqliteChanges() {}

    static List<ModelChange> all() {
        Edit tags = Edit.addTable(
                Table.of("tags", column("id", integer()).notNull(), column("word", text()), primaryKey("id")));
        List<ModelChange> changes = new ArrayList<>();
        for (String option : List.of("sqlite.strict", "sqlite.without_rowid")) {
            changes.addAll(ModelChange.both(
                    "table option " + option + " added",
                    "table option " + option + " dropped",
                    tags,
                    Edit.table("tags", table -> table.option(option, "true"))));
        }
        changes.addAll(ModelChange.both(
                "column option sqlite.on_conflict_not_null added",
                "column option sqlite.on_conflict_not_null dropped",
                Edit.all(),
                Edit.column("users", "email", email -> email.option("sqlite.on_conflict_not_null", "IGNORE"))));
        changes.add(ModelChange.from(
                "column option sqlite.on_conflict_not_null changed", conflict("IGNORE"), conflict("REPLACE")));
        changes.addAll(ModelChange.both("trigger added", "trigger dropped", Edit.all(), trigger("1")));
        changes.add(ModelChange.from("trigger: body changed", trigger("1"), trigger("2")));
        SchemaObject search =
                SchemaObject.virtualTable("search", "USING fts5(email, content='users', content_rowid='id')");
        changes.addAll(
                ModelChange.both("virtual table added", "virtual table dropped", Edit.all(), Edit.objects(search)));
        changes.add(ModelChange.from(
                "virtual table: options changed",
                Edit.objects(search),
                Edit.objects(
                        search.saying("USING fts5(email, content='users', content_rowid='id', tokenize='porter')"))));
        return changes;
    }

    private static Edit conflict(String word) {
        return Edit.column("users", "email", email -> email.option("sqlite.on_conflict_not_null", word));
    }

    private static Edit trigger(String age) {
        return Edit.objects(SchemaObject.trigger(
                "tr_users",
                "users",
                "CREATE TRIGGER tr_users AFTER INSERT ON users BEGIN UPDATE users SET age = " + age
                        + " WHERE id = new.id; END"));
    }
}
