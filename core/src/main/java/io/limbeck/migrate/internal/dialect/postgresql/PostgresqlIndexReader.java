package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlNames;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Standalone, valid indexes: one whose creation was interrupted does not count. */
final class PostgresqlIndexReader {
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    /** Where it is another one than the key's own. Not joined, as more joins take a server longer to plan than to run. */
    private static final String COLLATION =
            "(SELECT l.collname FROM pg_collation l WHERE l.oid = i.indcollation[k.n - 1]"
                    + " AND k.n <= %s AND l.oid <> coalesce(a.attcollation, (SELECT t.typcollation FROM pg_attribute xa"
                    + " JOIN pg_type t ON t.oid = xa.atttypid WHERE xa.attrelid = i.indexrelid AND xa.attnum = k.n)))";

    private static final String OPERATOR_CLASS = "(SELECT o.opcname FROM pg_opclass o WHERE o.oid = i.indclass[k.n - 1]"
            + " AND k.n <= %s AND NOT o.opcdefault)";

    private final PostgresqlReading reading;
    private final Map<Long, CatalogueTable> tables;
    private final List<Index> indexes = new ArrayList<>();

    private PostgresqlIndexReader(PostgresqlReading reading, Map<Long, CatalogueTable> tables) {
        this.reading = reading;
        this.tables = tables;
    }

    static List<Index> read(PostgresqlReading reading, Map<Long, CatalogueTable> tables) throws SQLException {
        String nullsNotDistinct = reading.atLeast(15) ? "i.indnullsnotdistinct" : "false";
        String keys = reading.atLeast(11) ? "i.indnkeyatts" : "i.indnatts";
        PostgresqlIndexReader reader = new PostgresqlIndexReader(reading, tables);
        reading.each(
                "SELECT i.indrelid, x.relname, k.n, " + keys + ", i.indisunique, " + nullsNotDistinct
                        + ", (SELECT m.amname FROM pg_am m WHERE m.oid = x.relam AND m.amname <> 'btree'),"
                        + " pg_get_expr(i.indpred, i.indrelid, true), a.attname,"
                        + " CASE WHEN i.indkey[k.n - 1] = 0 THEN pg_get_indexdef(i.indexrelid, k.n, true) END,"
                        + " i.indoption[k.n - 1], " + COLLATION.formatted(keys) + ", " + OPERATOR_CLASS.formatted(keys)
                        + ", " + PostgresqlReading.SCHEMA
                        + ", c.relname, c.relkind, array_to_string(x.reloptions, E'\\n')"
                        + reading.tablesAnd("m")
                                .formatted(" JOIN pg_index i ON i.indrelid = c.oid AND i.indisvalid"
                                        + " JOIN pg_class x ON x.oid = i.indexrelid"
                                        + " CROSS JOIN LATERAL generate_series(1, i.indnatts) k(n)"
                                        + " LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.n - 1]"
                                        + " AND a.attnum <> 0")
                        + " AND NOT EXISTS (SELECT 1 FROM pg_constraint p WHERE p.conindid = i.indexrelid"
                        + " AND p.contype IN ('p', 'u', 'x')) ORDER BY i.indexrelid, k.n",
                reader::add);
        return reader.indexes;
    }

    private void add(ResultSet row) throws SQLException {
        Optional<TableName> table =
                Optional.ofNullable(tables.get(row.getLong(1))).map(CatalogueTable::name);
        if (table.isEmpty() && row.getString(16).equals("m")) {
            table = reading.view(row, 14);
        }
        if (table.isEmpty()) {
            return;
        } else if (row.getInt(3) == 1) {
            indexes.add(new Index(
                    row.getString(2),
                    table.get(),
                    List.of(key(row)),
                    row.getBoolean(5),
                    Optional.ofNullable(row.getString(8)).map(PostgresqlText::canonical),
                    List.of(),
                    Optional.ofNullable(row.getString(7)),
                    row.getBoolean(6),
                    PostgresqlReading.parameters(row.getString(17))));
            return;
        }
        Index index = indexes.remove(indexes.size() - 1);
        if (row.getInt(3) <= row.getInt(4)) {
            indexes.add(index.then(key(row)));
            return;
        }
        List<String> include = new ArrayList<>(index.include());
        include.add(row.getString(9));
        indexes.add(index.include(include.toArray(String[]::new)));
    }

    private static IndexKey key(ResultSet row) throws SQLException {
        int bits = row.getInt(11);
        boolean descending = (bits & DESCENDING) != 0;
        boolean first = (bits & NULLS_FIRST) != 0;
        Optional<IndexKey.Nulls> nulls = first == descending
                ? Optional.empty()
                : Optional.of(first ? IndexKey.Nulls.FIRST : IndexKey.Nulls.LAST);
        Optional<String> collation = Optional.ofNullable(row.getString(12));
        Optional<String> operatorClass = Optional.ofNullable(row.getString(13));
        String column = row.getString(9);
        if (column != null) {
            return new IndexKey.OfColumn(column, descending, nulls, collation, operatorClass, OptionalInt.empty());
        }
        String expression = PostgresqlText.canonical(PostgresqlText.unwrapped(row.getString(10)));
        String collate = collation
                .map(name -> " COLLATE " + PostgresqlNames.quoted(name))
                .filter(words -> !expression.endsWith(words))
                .orElse("");
        return new IndexKey.OfExpression(expression + collate, descending, nulls, operatorClass);
    }
}
