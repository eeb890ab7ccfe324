package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;

import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import java.util.List;
import java.util.stream.IntStream;

/** More tables than one scratch holds at ease, each referring to one far from it. */
public final class WideModel {
    static final int TABLES = 250;

    private WideModel() {}

    /** Of tables and an index on each. */
    public static Schema schema() {
        List<Table> tables =
                IntStream.range(0, TABLES).mapToObj(WideModel::table).toList();
        return Schema.of(
                tables,
                tables.stream()
                        .map(table ->
                                Index.on("ix_" + table.name(), table.name().name(), "other_id"))
                        .toList());
    }

    private static Table table(int number) {
        return Table.of(
                name(number),
                column("id", integer()).notNull(),
                column("other_id", integer()),
                primaryKey("id"),
                foreignKey("other_id")
                        .references(name((number + TABLES / 2) % TABLES), "id")
                        .named("fk_" + name(number)));
    }

    private static String name(int number) {
        return "t%03d".formatted(number);
    }
}
