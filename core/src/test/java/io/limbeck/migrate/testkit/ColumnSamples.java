package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.exclusion;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.enumeration;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.timestamp;
import static io.limbeck.migrate.schema.Types.varchar;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.op.ValidateConstraint;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Deferrable;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.IndexKey.Nulls;
import io.limbeck.migrate.schema.Match;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be said of a column, a constraint, an index and a table beyond the plainest. */
final class ColumnSamples {
    private static final TableName DISHES = TableName.of("dishes");
    private static final TableName ORDERS = TableName.of("orders");
    private static final Column NUMBER =
            column("number", integer()).identity(Identity.byDefault().startingWith(100));
    private static final Column NET = column("net", integer()).notNull().defaultValue(0);
    private static final Column GROSS = column("gross", integer()).generatedStoredAs("net + 20");
    private static final Column STATE =
            column("state", varchar(20)).comment("new, paid").notNull().defaultValue("new");

    private ColumnSamples() {}

    /** A table whose columns say more than a type, an index, a constraint without a name. */
    static List<Operation> start() {
        return List.of(
                new CreateTable(Table.of(
                                "orders",
                                NUMBER,
                                NET,
                                GROSS,
                                STATE,
                                primaryKey("number"),
                                unique("net", "state"),
                                unique("state", "net").named("uq_orders_state"))
                        .comment("what was ordered")),
                CreateIndex.of(Index.on("ix_orders_net", "orders", "net")));
    }

    static Map<String, Operation> operations() {
        Map<String, Operation> samples = new LinkedHashMap<>();
        tables(samples);
        columns(samples);
        constraints(samples);
        indexes(samples);
        return samples;
    }

    private static void tables(Map<String, Operation> samples) {
        samples.put(
                "create-table-with-options",
                new CreateTable(Table.of(
                                "visits",
                                column("id", bigint())
                                        .identity(Identity.byDefault().startingWith(1000)),
                                column("kind", enumeration("visit_kind", "lunch", "dinner"))
                                        .notNull()
                                        .comment("it's a meal"),
                                column("seen_at", timestamp())
                                        .notNull()
                                        .defaultExpression("CURRENT_TIMESTAMP(6)")
                                        .option("mysql.on_update", "CURRENT_TIMESTAMP(6)"),
                                column("guest", varchar(40)).option("mysql.charset", "latin1"),
                                primaryKey("id"))
                        .comment("who came")
                        .option("mysql.engine", "InnoDB")
                        .option("mysql.row_format", "DYNAMIC")
                        .option("postgresql.fillfactor", "70")
                        .option("postgresql.unlogged", "true")
                        .option("sqlite.strict", "false")));
        samples.put(
                "create-table-identity",
                new CreateTable(Table.of(
                        "queue",
                        column("id", bigint())
                                .identity(Identity.generatedAlways()
                                        .with(SequenceOptions.none()
                                                .startingWith(1000)
                                                .incrementingBy(10))),
                        primaryKey("id"))));
        samples.put(
                "comment-table",
                new CommentTable(
                        ORDERS, Change.between(Optional.of("what was ordered"), Optional.of("it's an order"))));
        samples.put(
                "alter-table-options",
                new AlterTableOptions(
                        DISHES,
                        Map.of(
                                "mysql.row_format",
                                Change.between(Optional.empty(), Optional.of("COMPRESSED")),
                                "postgresql.fillfactor",
                                Change.between(Optional.empty(), Optional.of("70")))));
    }

    private static void columns(Map<String, Operation> samples) {
        samples.put(
                "add-generated-column",
                new AddColumn(DISHES, column("loud", varchar(90)).generatedStoredAs("upper(title)"), List.of()));
        samples.put(
                "add-column-with-comment",
                new AddColumn(
                        DISHES,
                        column("spice", varchar(9))
                                .notNull()
                                .defaultValue("mild")
                                .comment("how it burns"),
                        List.of()));
        samples.put("alter-column-comment", alter("state", STATE, change -> change.comment("where it stands")));
        samples.put("alter-column-collation", alter("state", STATE, change -> change.collate("C")));
        samples.put("alter-column-options", alter("state", STATE, change -> change.option("mysql.invisible", "true")
                .option("postgresql.storage", "EXTERNAL")
                .option("h2.default_on_null", "true")
                .option("sqlite.on_conflict_unique", "REPLACE")));
        samples.put(
                "alter-column-identity",
                alter(
                        "number",
                        NUMBER,
                        change -> change.identity(
                                Identity.generatedAlways().startingWith(500).incrementingBy(5))));
        samples.put(
                "alter-column-start",
                alter(
                        "number",
                        NUMBER,
                        change -> change.identity(Identity.byDefault().startingWith(200))));
        samples.put("alter-column-drop-identity", alter("number", NUMBER, ColumnChange::dropIdentity));
        samples.put("alter-column-add-identity", alter("net", NET, change -> change.dropDefault()
                .identity(Identity.byDefault())));
        samples.put("alter-column-expression", alter("gross", GROSS, change -> change.generatedStoredAs("net + 40")));
        samples.put("alter-column-drop-expression", alter("gross", GROSS, ColumnChange::dropExpression));
        samples.put("alter-column-name", alter("state", STATE, change -> change.rename("status")
                .type(varchar(40))));
    }

    private static Operation alter(
            String name, Column previous, java.util.function.UnaryOperator<ColumnChange> change) {
        return new AlterColumn(ORDERS, name, change.apply(ColumnChange.none()).was(previous));
    }

    private static void constraints(Map<String, Operation> samples) {
        samples.put(
                "add-constraint-deferrable",
                AddConstraint.of(
                        DISHES,
                        foreignKey("cook_id")
                                .references("cooks", "id")
                                .named("fk_dishes_late")
                                .match(Match.FULL)
                                .deferrable(Deferrable.INITIALLY_DEFERRED)));
        samples.put(
                "add-constraint-nulls-alike",
                AddConstraint.of(
                        DISHES,
                        unique("cook_id", "title").named("uq_dishes_alike").nullsAlike()));
        samples.put(
                "add-constraint-exclusion",
                AddConstraint.of(DISHES, exclusion("USING btree (id WITH =)").named("ex_dishes")));
        samples.put(
                "add-constraint-not-valid",
                AddConstraint.of(DISHES, check("id > 0").named("ck_dishes_id")).notValidated());
        samples.put("validate-constraint", new ValidateConstraint(DISHES, "fk_dishes_cook"));
        samples.put("drop-constraint-unnamed", DropConstraint.of(ORDERS, unique("net", "state")));
        samples.put("drop-constraint-primary-key", DropConstraint.of(DISHES, primaryKey("id")));
        samples.put("rename-constraint", new RenameConstraint(ORDERS, "uq_orders_state", "uq_orders_state_net"));
        samples.put("rename-foreign-key", new RenameConstraint(DISHES, "fk_dishes_cook", "fk_dishes_cooks"));
    }

    private static void indexes(Map<String, Operation> samples) {
        samples.put("rename-index", new RenameIndex(ORDERS, "ix_orders_net", "ix_orders_net_amount"));
        samples.put(
                "create-index-concurrently",
                CreateIndex.of(Index.on("ix_busy", "orders", "gross")).asConcurrent());
        samples.put(
                "create-index-including",
                CreateIndex.of(Index.on("ix_including", "orders", "net").include("state", "gross")));
        samples.put(
                "create-index-method",
                CreateIndex.of(
                        Index.on("ix_method", "dishes", IndexKey.column("title").operatorClass("text_pattern_ops"))
                                .using("btree")));
        samples.put(
                "create-index-nulls",
                CreateIndex.of(Index.on(
                        "ix_nulls", "orders", IndexKey.column("net").desc().nulls(Nulls.LAST))));
        samples.put(
                "create-index-nulls-alike",
                CreateIndex.of(Index.on("ux_alike", "dishes", "cook_id", "title")
                        .asUnique()
                        .nullsAlike()));
        samples.put(
                "create-index-prefix",
                CreateIndex.of(
                        Index.on("ix_prefix", "dishes", IndexKey.column("notes").prefix(20))));
        samples.put(
                "create-index-expression", CreateIndex.of(Index.onExpression("ix_lower", "dishes", "lower(title)")));
        samples.put(
                "create-index-where",
                CreateIndex.of(Index.on("ix_where", "dishes", "title").where("cook_id IS NULL")));
    }
}
