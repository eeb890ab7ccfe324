package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.nativeType;
import static io.limbeck.migrate.schema.Types.varchar;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes of a model that only MariaDB has, or expresses in its own way. */
final class MariadbChanges {
    private static final String ON_UPDATE = "mysql.on_update";
    private static final String NOW = "CURRENT_TIMESTAMP(6)";

    private MariadbChanges() {}

    static List<ModelChange> all() {
        List<ModelChange> changes = new ArrayList<>();
        columns(changes);
        tables(changes);
        texts(changes);
        objects(changes);
        return changes;
    }

    private static void columns(List<ModelChange> changes) {
        both(
                changes,
                "column option " + ON_UPDATE,
                "created",
                created -> created.defaultExpression(NOW),
                created -> created.defaultExpression(NOW).option(ON_UPDATE, NOW));
        both(
                changes,
                "column option mysql.invisible",
                "note",
                note -> note,
                note -> note.option("mysql.invisible", "true"));
        changes.add(ModelChange.from(
                "column option " + ON_UPDATE + " and type changed",
                users("created", created -> created.ofType(nativeType("datetime(3)"))
                        .option(ON_UPDATE, "CURRENT_TIMESTAMP(3)")),
                users("created", created -> created.ofType(nativeType("datetime(6)"))
                        .option(ON_UPDATE, NOW))));
        both(changes, "unsigned", "age", age -> age, age -> age.ofType(nativeType("int unsigned")));
    }

    private static void both(
            List<ModelChange> changes,
            String what,
            String column,
            UnaryOperator<Column> without,
            UnaryOperator<Column> with) {
        changes.addAll(
                ModelChange.both(what + " added", what + " dropped", users(column, without), users(column, with)));
    }

    private static Edit users(String column, UnaryOperator<Column> change) {
        return Edit.column("users", column, change);
    }

    private static void tables(List<ModelChange> changes) {
        both(changes, "table option mysql.row_format", Edit.all(), option("mysql.row_format", "COMPRESSED"));
        both(
                changes,
                "table option mysql.engine",
                Edit.addTable(Table.of("tags", column("id", integer()).notNull(), primaryKey("id"))),
                Edit.table("tags", tags -> tags.option("mysql.engine", "Aria")));
        partitions(changes);
    }

    private static void partitions(List<ModelChange> changes) {
        Edit days = Edit.addTable(Table.of("days", column("n", integer()).notNull(), column("kind", varchar(10))));
        Edit byRange = partitioned(
                "RANGE (`n`) (PARTITION `low` VALUES LESS THAN (10), PARTITION `high` VALUES LESS THAN MAXVALUE)");
        both(changes, "partitions", days, byRange);
        changes.add(
                ModelChange.from(
                        "partitions: bounds changed",
                        Edit.all(days, byRange),
                        partitioned(
                                "RANGE (`n`) (PARTITION `low` VALUES LESS THAN (20), PARTITION `high` VALUES LESS THAN MAXVALUE)")));
        changes.add(
                ModelChange.from(
                        "partitions: method and column changed",
                        Edit.all(days, partitioned("HASH (`n`) PARTITIONS 3")),
                        partitioned(
                                "LIST COLUMNS (`kind`) (PARTITION `a` VALUES IN ('x','it''s'), PARTITION `b` VALUES IN (NULL))")));
    }

    private static Edit partitioned(String by) {
        return Edit.table("days", table -> table.option("mysql.partition_by", by));
    }

    private static void both(List<ModelChange> changes, String what, Edit start, Edit edit) {
        changes.addAll(ModelChange.both(what + " added", what + " dropped", start, edit));
    }

    private static Edit option(String key, String value) {
        return Edit.table("users", users -> users.option(key, value));
    }

    /** Each with a column that has an order of its own, whatever its table says, and one in an index. */
    private static void texts(List<ModelChange> changes) {
        Edit start = Edit.all(
                Edit.addColumn("users", column("nick", varchar(30)).collate("latin1_german1_ci")),
                Edit.addColumn(
                        "users",
                        column("plain", varchar(30))
                                .notNull()
                                .defaultValue("it's")
                                .comment("as is")),
                Edit.addColumn("users", column("loud", varchar(90)).generatedStoredAs("upper(name)")),
                Edit.index(Index.on("ix_users_email", "users", "email")));
        both(changes, "table collation", start, option("mysql.collate", "utf8mb4_bin"));
        both(changes, "table character set", start, option("mysql.default_charset", "latin1"));
        both(
                changes,
                "table collation that a column already has",
                start,
                Edit.all(option("mysql.collate", "latin1_german1_ci")));
    }

    private static void objects(List<ModelChange> changes) {
        both(changes, "trigger", Edit.all(), trigger("1"));
        changes.add(ModelChange.from("trigger: body changed", trigger("1"), trigger("2")));
        both(changes, "function", Edit.all(), function("1"));
        changes.add(ModelChange.from("function: body changed", function("1"), function("2")));
    }

    private static Edit trigger(String age) {
        return Edit.objects(SchemaObject.trigger(
                "tr_users",
                "users",
                "CREATE TRIGGER tr_users BEFORE INSERT ON users FOR EACH ROW SET NEW.age = " + age));
    }

    private static Edit function(String number) {
        return Edit.objects(SchemaObject.function(
                "plus", "CREATE FUNCTION plus(x int) RETURNS int DETERMINISTIC RETURN x + " + number));
    }
}
