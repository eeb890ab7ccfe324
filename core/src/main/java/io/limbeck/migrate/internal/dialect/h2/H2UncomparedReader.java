package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Uncompared;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is there and not compared, by name, in one query. */
final class H2UncomparedReader {
    private H2UncomparedReader() {}

    static List<Uncompared> read(H2Reading reading) throws SQLException {
        String sql =
                "SELECT 'domain', domain_schema, domain_name, CAST(NULL AS VARCHAR) FROM information_schema.domains WHERE "
                        + reading.in("domain_schema")
                        + " UNION ALL SELECT 'constant', constant_schema, constant_name, NULL FROM information_schema.constants WHERE "
                        + reading.in("constant_schema")
                        + " UNION ALL SELECT 'synonym', synonym_schema, synonym_name, NULL FROM information_schema.synonyms WHERE "
                        + reading.in("synonym_schema")
                        + " UNION ALL SELECT 'aggregate', routine_schema, routine_name, NULL FROM information_schema.routines"
                        + " WHERE routine_type = 'AGGREGATE' AND " + reading.in("routine_schema")
                        + " UNION ALL SELECT 'invisible column', table_schema, table_name, column_name FROM information_schema.columns"
                        + " WHERE NOT is_visible AND " + reading.in("table_schema")
                        + " UNION ALL SELECT 'comment', table_schema, table_name, 'index ' || index_name FROM information_schema.indexes"
                        + " WHERE remarks <> '' AND " + reading.in("table_schema")
                        + " UNION ALL SELECT 'comment', table_schema, table_name, 'constraint ' || constraint_name"
                        + " FROM information_schema.table_constraints WHERE remarks <> '' AND "
                        + reading.in("table_schema");
        List<Uncompared> found = new ArrayList<>();
        CatalogueQuery.each(reading.connection(), sql, List.of(), row -> {
            TableName name = reading.name(row.getString(2), row.getString(3));
            if (row.getString(4) == null) {
                found.add(new Uncompared(row.getString(1), name.toString()));
            } else if (reading.scope().tables().test(name)) {
                found.add(new Uncompared(row.getString(1), row.getString(4) + " of " + name));
            }
        });
        return found;
    }
}
