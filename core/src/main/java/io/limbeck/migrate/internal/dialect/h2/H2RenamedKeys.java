package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of keys by the names that they have now. Until it is opened again, H2 lists a key by the names that its columns had when
 * it was created; its index and the columns that it uses are listed as they are.
 */
final class H2RenamedKeys {
    /** By schema and name of a constraint. */
    private final Map<String, Set<String>> used = new HashMap<>();

    private final Map<String, List<String>> indexed = new HashMap<>();

    static H2RenamedKeys read(Connection live) throws SQLException {
        H2RenamedKeys keys = new H2RenamedKeys();
        CatalogueQuery.each(
                live,
                "SELECT constraint_schema, constraint_name, column_name FROM information_schema.constraint_column_usage",
                List.of(),
                row -> keys.used
                        .computeIfAbsent(key(row), name -> new HashSet<>())
                        .add(row.getString(3)));
        Map<String, List<String>> columns = new HashMap<>();
        CatalogueQuery.each(
                live,
                "SELECT index_schema, index_name, column_name FROM information_schema.index_columns ORDER BY ordinal_position",
                List.of(),
                row -> columns.computeIfAbsent(key(row), name -> new ArrayList<>())
                        .add(row.getString(3)));
        CatalogueQuery.each(
                live,
                "SELECT constraint_schema, constraint_name, index_schema, index_name FROM information_schema.table_constraints",
                List.of(),
                row -> keys.indexed.put(
                        key(row), columns.getOrDefault(row.getString(3) + "." + row.getString(4), List.of())));
        return keys;
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getString(1) + "." + row.getString(2);
    }

    /** In the same order. */
    List<String> now(String key, List<String> listed) {
        Set<String> present = used.getOrDefault(key, Set.of());
        List<String> unlisted = new ArrayList<>(indexed.getOrDefault(key, List.of()));
        unlisted.retainAll(present);
        unlisted.removeAll(listed);
        List<String> now = new ArrayList<>();
        for (String column : listed) {
            boolean renamed = !present.isEmpty() && !present.contains(column) && !unlisted.isEmpty();
            now.add(renamed ? unlisted.remove(0) : column);
        }
        return now;
    }
}
