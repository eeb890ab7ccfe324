package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.text;
import static io.limbeck.migrate.schema.Types.varchar;

import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint.ForeignKey;
import io.limbeck.migrate.schema.Constraint.Unique;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model of many tables that are alike, and a database in which some are otherwise, each in its own way. */
public final class ManyTables {
    private static final int AS_WANTED = 10;

    private ManyTables() {}

    /** What may be otherwise in a table. */
    private static List<Edit> edits(String t) {
        return List.of(
                Edit.column(t, "name", column -> column.ofType(varchar(41))),
                Edit.column(t, "note", column -> column.ofType(varchar(200))),
                Edit.column(t, "note", Column::notNull),
                Edit.column(t, "amount", column -> column.defaultValue(8)),
                Edit.column(t, "amount", column -> column.withDefault(Optional.empty())),
                Edit.column(t, "other_id", column -> column.defaultValue(1)),
                Edit.column(t, "amount", column -> column.comment("in grams")),
                Edit.column(t, "id", column -> column.withIdentity(Optional.empty())),
                Edit.column(t, "amount", column -> column.ofType(bigint())),
                Edit.table(t, table -> table.comment("one of many")),
                Edit.dropColumn(t, "note"),
                Edit.addColumn(t, column("more", integer())),
                Edit.drop(t, Unique.class),
                Edit.only(t, unique("amount", "name").named("uq_" + t)),
                Edit.only(t, unique("name", "amount").named("uq_other_" + t)),
                Edit.drop(t, ForeignKey.class),
                Edit.only(t, reference(t, "a_target")),
                Edit.only(t, reference(t, "a_first_target").onDelete(ReferentialAction.CASCADE)),
                Edit.only(t, reference(t, "a_first_target").named("fk_other_" + t)),
                Edit.add(t, check("amount > 0").named("ck_" + t)),
                Edit.noIndexes(),
                otherIndex(Index.on("ix_" + t, t, "amount", "name")),
                otherIndex(Index.on("ix_" + t, t, "name", "amount").asUnique()),
                otherIndex(Index.on(
                        "ix_" + t,
                        t,
                        IndexKey.column("name"),
                        IndexKey.column("amount").desc())),
                otherIndex(Index.on("ix_other_" + t, t, "name", "amount")),
                Edit.index(Index.on("ix_more_" + t, t, "amount")));
    }

    private static Edit otherIndex(Index index) {
        return Edit.all(Edit.noIndexes(), Edit.index(index));
    }

    private static ForeignKey reference(String table, String target) {
        return foreignKey("other_id").references(target, "id").named("fk_" + table);
    }

    /** As it is wanted. */
    public static Schema schema() {
        return withEdited(0);
    }

    /** What makes it as it is: each of the edits in one table. */
    static List<Operation> makingOtherwise() {
        return Creation.of(withEdited(edits("t").size()));
    }

    private static Schema withEdited(int edited) {
        List<Table> tables = new ArrayList<>(List.of(target("a_first_target"), target("a_target")));
        List<Index> indexes = new ArrayList<>();
        for (int i = 0; i < edits("t").size() + AS_WANTED; i++) {
            String name = "t%02d".formatted(i);
            Schema one = i < edited ? edits(name).get(i).apply(alike(name)) : alike(name);
            tables.addAll(one.tables());
            indexes.addAll(one.indexes());
        }
        return Schema.of(tables, indexes);
    }

    private static Table target(String name) {
        return Table.of(name, column("id", integer()).notNull(), primaryKey("id"));
    }

    private static Schema alike(String name) {
        return Schema.of(
                List.of(Table.of(
                        name,
                        column("id", integer()).autoIncrement(),
                        column("name", varchar(40)).notNull(),
                        column("amount", integer()).notNull().defaultValue(7),
                        column("other_id", integer()),
                        column("note", text()),
                        primaryKey("id"),
                        unique("name", "amount").named("uq_" + name),
                        reference(name, "a_first_target"))),
                List.of(Index.on("ix_" + name, name, "name", "amount")));
    }
}
