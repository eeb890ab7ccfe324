package io.limbeck.migrate.bench;

import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.varchar;

import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableElement;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Tables of 14 columns, each with a foreign key, a unique constraint and two indexes: the model of {@link ComparisonBenchmark}. */
public final class LargeModel {
    private static final Schema SCHEMA = schema(Integer.getInteger("tables", 1_000));

    private LargeModel() {}

    /** As many tables as the system property {@code tables} says; made once, as its making is not what is measured. */
    public static Schema schema() {
        return SCHEMA;
    }

    private static Schema schema(int count) {
        List<Table> tables = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = name(i);
            List<TableElement> elements = new ArrayList<>();
            elements.add(column("id", bigint()).notNull());
            elements.add(column("parent_id", bigint()));
            for (int c = 0; c < 12; c++) {
                elements.add(column("c" + c, varchar(40)));
            }
            elements.add(primaryKey("id"));
            elements.add(unique("c0", "c1").named("uq_" + name));
            elements.add(foreignKey("parent_id").references(name(i / 2), "id").named("fk_" + name));
            tables.add(Table.of(name, elements.toArray(TableElement[]::new)));
            indexes.add(Index.on("ix_" + name + "_a", TableName.of(name), "c2"));
            indexes.add(Index.on("ix_" + name + "_b", TableName.of(name), "c3", "c4"));
        }
        return Schema.of(tables, indexes);
    }

    private static String name(int i) {
        return "t%04d".formatted(i);
    }
}
