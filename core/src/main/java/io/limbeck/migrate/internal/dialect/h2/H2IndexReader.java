package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Indexes that somebody made, not those that came with a constraint. */
final class H2IndexReader {
    private H2IndexReader() {}

    static List<Index> read(H2Reading reading, Map<TableName, CatalogueTable> tables) throws SQLException {
        Map<String, List<IndexKey>> keys = new HashMap<>();
        reading.each(
                "index_schema, index_name, column_name, ordering_specification, null_ordering"
                        + " FROM information_schema.index_columns",
                "index_schema",
                " ORDER BY ordinal_position",
                row -> keys.computeIfAbsent(row.getString(1) + "." + row.getString(2), name -> new ArrayList<>())
                        .add(key(row.getString(3), row.getString(4).equals("DESC"), "" + row.getString(5))));
        List<Index> indexes = new ArrayList<>();
        reading.each("i.* FROM information_schema.indexes i", "NOT is_generated AND table_schema", "", row -> {
            CatalogueTable table = tables.get(reading.name(row.getString("table_schema"), row.getString("table_name")));
            List<IndexKey> found =
                    keys.getOrDefault(row.getString("index_schema") + "." + row.getString("index_name"), List.of());
            if (table != null && !found.isEmpty()) {
                Index index = Index.on(row.getString("index_name"), table.name(), found);
                String type = row.getString("index_type_name");
                index = type.startsWith("UNIQUE") ? index.asUnique() : index;
                index = type.startsWith("SPATIAL") ? index.using("spatial") : index;
                boolean alike = index.unique()
                        && H2Reading.has(row, "nulls_distinct")
                        && "NO".equals(row.getString("nulls_distinct"));
                indexes.add(alike ? index.nullsAlike() : index);
            }
        });
        return indexes;
    }

    /** NULLs sort before all other values unless specified otherwise. */
    private static IndexKey key(String column, boolean descending, String nulls) {
        IndexKey.OfColumn key = descending ? IndexKey.column(column).desc() : IndexKey.column(column);
        String usual = descending ? "LAST" : "FIRST";
        boolean said = !nulls.equals("null") && !nulls.equals(usual);
        return said ? key.nulls(IndexKey.Nulls.valueOf(nulls)) : key;
    }
}
