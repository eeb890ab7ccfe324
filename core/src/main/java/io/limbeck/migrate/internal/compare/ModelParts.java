package io.limbeck.migrate.internal.compare;

import static java.util.stream.Collectors.groupingBy;

import io.limbeck.migrate.internal.model.WantedSchema;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A large model in parts, for scratches that take long to hold many tables: on SQLite, the time for a table grows with the number of those
 * before it. A comparison of {@code LargeModel} of the module {@code bench} with an empty SQLite database takes 0.3 seconds of processor
 * time for 1,000 tables and 1.4 for 3,000; without parts 0.7 and 6.7.
 */
final class ModelParts {
    /** Reading them takes no more catalogue queries than a comparison may have. */
    private static final int MOST = 12;

    private ModelParts() {}

    /**
     * Parts whose separate canonicalisation equals the joint one; a single part if they depend on each other.
     *
     * @param tables how many a scratch takes at ease, see {@link io.limbeck.migrate.internal.dialect.Scratches#tablesPerScratch}
     */
    static List<Schema> of(WantedSchema model, OptionalInt tables) {
        Schema whole = model.schema();
        int all = whole.tables().size();
        if (tables.isEmpty() || all <= tables.getAsInt() || !isTablesAlone(model)) {
            return List.of(whole);
        }
        Map<TableName, List<Index>> indexes = whole.indexes().stream().collect(groupingBy(Index::table));
        int size = Math.max(tables.getAsInt(), (all + MOST - 1) / MOST);
        List<Schema> parts = new ArrayList<>();
        for (int from = 0; from < all; from += size) {
            List<Table> some = whole.tables().subList(from, Math.min(all, from + size));
            parts.add(Schema.of(
                    some,
                    some.stream()
                            .flatMap(table -> indexes.getOrDefault(table.name(), List.of()).stream())
                            .toList()));
        }
        return parts;
    }

    /** Only foreign keys mention other tables, and they name the columns that they mean. */
    private static boolean isTablesAlone(WantedSchema model) {
        return model.scripts().isEmpty()
                && model.before().isEmpty()
                && model.after().isEmpty()
                && model.schema().objects().isEmpty()
                && model.schema().enums().isEmpty()
                && model.schema().sequences().isEmpty()
                && model.schema().tables().stream()
                        .flatMap(table -> table.constraints().stream())
                        .noneMatch(constraint -> constraint instanceof Constraint.ForeignKey key
                                && key.targetColumns().isEmpty());
    }

    static Schema together(List<Schema> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : Schema.of(
                        parts.stream().flatMap(part -> part.tables().stream()).toList(),
                        parts.stream().flatMap(part -> part.indexes().stream()).toList());
    }
}
