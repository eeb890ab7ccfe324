package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames;
import io.limbeck.migrate.schema.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What follows PARTITION BY, as one text for each table, in the spelling of the catalogue. */
final class MariadbPartitionReader {
    /** One table's, while its partitions are read. */
    private static final class Partitioning {
        private final String method;
        private final String sub;
        private final boolean named;
        private final Map<String, String> partitions = new LinkedHashMap<>();
        private final Set<String> subpartitions = new LinkedHashSet<>();

        private Partitioning(ResultSet row) throws SQLException {
            method = method(row.getString(3), row.getString(4));
            sub = row.getString(5) == null ? "" : " SUBPARTITION BY " + method(row.getString(5), row.getString(6));
            named = row.getString(8) != null;
        }

        private static String method(String name, String expression) {
            return name + " (" + (expression == null ? "" : expression) + ")";
        }

        private void add(ResultSet row) throws SQLException {
            String bounds = row.getString(8);
            String values =
                    method.startsWith("LIST") ? " VALUES IN (" + bounds + ")" : " VALUES LESS THAN " + less(bounds);
            partitions.put(row.getString(7), named ? values : "");
            subpartitions.add(String.valueOf(row.getString(9)));
        }

        private static String less(String bounds) {
            return "MAXVALUE".equals(bounds) ? bounds : "(" + bounds + ")";
        }

        private String text() {
            String counted = sub.isEmpty() ? "" : sub + " SUBPARTITIONS " + subpartitions.size() / partitions.size();
            if (!named) {
                return method + " PARTITIONS " + partitions.size();
            }
            StringBuilder text = new StringBuilder(method).append(counted).append(" (");
            partitions.forEach((name, values) -> text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ")
                    .append("PARTITION ")
                    .append(MariadbNames.quoted(name))
                    .append(values));
            return text.append(')').toString();
        }
    }

    private MariadbPartitionReader() {}

    static Map<TableName, String> read(MariadbReading reading) throws SQLException {
        Map<TableName, Partitioning> found = new LinkedHashMap<>();
        reading.each(
                "table_schema, table_name, partition_method, partition_expression, subpartition_method,"
                        + " subpartition_expression, partition_name, partition_description, subpartition_name"
                        + " FROM information_schema.partitions",
                "partition_method <> 'SYSTEM_TIME' AND partition_name IS NOT NULL AND table_schema",
                " ORDER BY partition_ordinal_position, subpartition_ordinal_position",
                row -> {
                    TableName name = reading.name(row.getString(1), row.getString(2));
                    Partitioning partitioning = found.get(name);
                    if (partitioning == null) {
                        partitioning = new Partitioning(row);
                        found.put(name, partitioning);
                    }
                    partitioning.add(row);
                });
        Map<TableName, String> texts = new LinkedHashMap<>();
        found.forEach((name, partitioning) -> texts.put(name, partitioning.text()));
        return texts;
    }
}
