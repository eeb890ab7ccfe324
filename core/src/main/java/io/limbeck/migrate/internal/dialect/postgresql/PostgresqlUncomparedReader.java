package io.limbeck.migrate.internal.dialect.postgresql;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Uncompared;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is there and not compared, by name, in one query. */
final class PostgresqlUncomparedReader {
    private static final String IN_SCHEMAS = " JOIN pg_namespace n ON n.oid = %s WHERE n.nspname IN (SCHEMAS)";

    private PostgresqlUncomparedReader() {}

    static List<Uncompared> read(PostgresqlReading reading) throws SQLException {
        List<Uncompared> found = new ArrayList<>();
        reading.each(query(reading), row -> {
            Optional<TableName> table =
                    row.getString(5) == null ? Optional.empty() : Optional.of(PostgresqlReading.name(row, 4));
            if (table.filter(name -> !reading.scope().tables().test(name)).isEmpty()) {
                String name = row.getString(3) == null ? "" : PostgresqlReading.name(row, 2).toString();
                String of = table.map(owner -> name.isEmpty() ? owner.toString() : " of " + owner).orElse("");
                found.add(new Uncompared(row.getString(1), name + of));
            }
        });
        return found;
    }

    /** A kind, schema and name, schema and name of the table. */
    private static String query(PostgresqlReading reading) throws SQLException {
        return Stream.of(
                        ofSchemas("composite type", "t.typname", "pg_type", "t", "typnamespace")
                                + " AND t.typtype = 'c' AND EXISTS (SELECT 1 FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c')",
                        ofSchemas("range type", "t.typname", "pg_type", "t", "typnamespace") + " AND t.typtype = 'r'",
                        ofSchemas("base type", "t.typname", "pg_type", "t", "typnamespace")
                                + " AND t.typtype = 'b' AND t.typelem = 0",
                        ofSchemas(
                                        "aggregate",
                                        "t.proname || '(' || oidvectortypes(t.proargtypes) || ')'",
                                        "pg_proc",
                                        "t",
                                        "pronamespace")
                                + (reading.atLeast(11) ? " AND t.prokind = 'a'" : " AND t.proisagg"),
                        ofSchemas("operator", "t.oprname", "pg_operator", "t", "oprnamespace"),
                        ofSchemas("operator class", "t.opcname", "pg_opclass", "t", "opcnamespace"),
                        ofSchemas("collation", "t.collname", "pg_collation", "t", "collnamespace"),
                        ofSchemas("conversion", "t.conname", "pg_conversion", "t", "connamespace"),
                        ofSchemas("text search configuration", "t.cfgname", "pg_ts_config", "t", "cfgnamespace"),
                        ofSchemas("text search dictionary", "t.dictname", "pg_ts_dict", "t", "dictnamespace"),
                        ofSchemas("statistics", "t.stxname", "pg_statistic_ext", "t", "stxnamespace"),
                        ofSchemas("foreign table", "t.relname", "pg_class", "t", "relnamespace") + " AND t.relkind = 'f'",
                        ofDatabase("event trigger", "t.evtname", "pg_event_trigger"),
                        ofDatabase("publication", "t.pubname", "pg_publication"),
                        ofDatabase("foreign server", "t.srvname", "pg_foreign_server"),
                        ofDatabase("language", "t.lanname", "pg_language"),
                        ofTables("rule", "r.rulename", " JOIN pg_rewrite r ON r.ev_class = c.oid AND r.rulename <> '_RETURN'", "r', 'p', 'v"),
                        ofTables(
                                "inheritance",
                                "'from ' || p.relname",
                                " JOIN pg_inherits i ON i.inhrelid = c.oid JOIN pg_class p ON p.oid = i.inhparent",
                                "r")
                                + " AND NOT c.relispartition",
                        ofTables("replica identity", "NULL", "", "r', 'p") + " AND c.relreplident NOT IN ('d', 'n')",
                        ofTables("storage", "a.attname", " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0"
                                + " JOIN pg_type y ON y.oid = a.atttypid AND y.typstorage <> a.attstorage", "r', 'p"),
                        ofTables("index that is not valid", "x.relname", " JOIN pg_index i ON i.indrelid = c.oid AND NOT i.indisvalid"
                                + " JOIN pg_class x ON x.oid = i.indexrelid", "r', 'p"),
                        ofTables("trigger that is disabled", "g.tgname", " JOIN pg_trigger g ON g.tgrelid = c.oid"
                                + " AND g.tgenabled <> 'O' AND NOT g.tgisinternal", "r', 'p', 'v"),
                        ofTables("view options", "NULL", "", "v', 'm") + " AND c.reloptions IS NOT NULL",
                        ofTables("index of a partition", "x.relname", " JOIN pg_index i ON i.indrelid = c.oid AND c.relispartition"
                                + " JOIN pg_class x ON x.oid = i.indexrelid AND NOT x.relispartition", "r', 'p"),
                        ofTables("constraint of a partition", "k.conname", " JOIN pg_constraint k ON k.conrelid = c.oid AND c.relispartition"
                                + " AND k.contype IN ('c', 'f') AND k.conislocal AND k.coninhcount = 0", "r', 'p"),
                        ofTables("trigger of a partition", "g.tgname", " JOIN pg_trigger g ON g.tgrelid = c.oid AND c.relispartition"
                                + " AND NOT g.tgisinternal", "r', 'p"))
                .collect(joining(" UNION ALL "));
    }

    private static String ofSchemas(String kind, String name, String catalogue, String alias, String schema) {
        return "SELECT '" + kind + "', nullif(n.nspname, current_schema())::text, (" + name + ")::text, NULL::text, NULL::text FROM "
                + catalogue + " " + alias + IN_SCHEMAS.formatted(alias + "." + schema)
                + PostgresqlReading.notOfExtension(catalogue, alias + ".oid");
    }

    /** Those that the server had from the start have low oids. */
    private static String ofDatabase(String kind, String name, String catalogue) {
        return "SELECT '" + kind + "', NULL, " + name + "::text, NULL, NULL FROM " + catalogue + " t WHERE t.oid >= 16384"
                + PostgresqlReading.notOfExtension(catalogue, "t.oid");
    }

    private static String ofTables(String kind, String name, String join, String relations) {
        return "SELECT '" + kind + "', NULL, (" + name + ")::text, nullif(n.nspname, current_schema())::text, c.relname::text"
                + " FROM pg_class c" + join + IN_SCHEMAS.formatted("c.relnamespace") + " AND c.relkind IN ('" + relations
                + "')" + PostgresqlReading.notOfExtension("pg_class", "c.oid");
    }
}
