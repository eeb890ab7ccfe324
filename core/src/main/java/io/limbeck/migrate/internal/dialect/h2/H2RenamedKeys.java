package io.limbeck.migrate.internal.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of keys by the names that they have now. Until it is opened anew, H2 lists a key by the names that its columns had when
 * it was made; the index behind it and the columns that it uses are listed as they are.
 */
final class H2RenamedKeys {
    /** By schema and name of a constraint. */
    private final Map<String, Set<String>> used = new HashMap<>();

    private final Map<String, List<String>> indexed = new HashMap<>();

    static H2RenamedKeys read(H2Reading reading) throws SQLException {
        H2RenamedKeys keys = new H2RenamedKeys();
        reading.each(
                "constraint_schema, constraint_name, column_name FROM information_schema.constraint_column_usage",
                "1 = 1 OR table_schema",
                "",
                row -> keys.used
                        .computeIfAbsent(key(row), name -> new HashSet<>())
                        .add(row.getString(3)));
        Map<String, List<String>> columns = new HashMap<>();
        reading.each(
                "index_schema, index_name, column_name FROM information_schema.index_columns",
                "1 = 1 OR table_schema",
                " ORDER BY ordinal_position",
                row -> columns.computeIfAbsent(key(row), name -> new ArrayList<>())
                        .add(row.getString(3)));
        reading.each(
                "constraint_schema, constraint_name, index_schema, index_name FROM information_schema.table_constraints",
                "1 = 1 OR table_schema",
                "",
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
