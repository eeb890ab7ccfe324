package io.limbeck.migrate.internal.dialect.postgresql;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Uncompared;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is there and not compared, by name.
 *
 * <p>One query asks in which catalogues the schemas have something, as planning a look into all of them takes the server longer than
 * everything else that is read; another one asks those.
 */
final class PostgresqlUncomparedReader {
    private static final String RELATIONS =
            "WITH relations AS (SELECT c.oid, c.relname, c.relkind, c.reloptions, c.relreplident, c.relispartition,"
                    + " nullif(n.nspname, current_schema()) AS nspname FROM pg_class c"
                    + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN (SCHEMAS)"
                    + PostgresqlReading.notOfExtension("pg_class", "c.oid") + ") ";

    private static final String TABLES = "rp";
    private static final String VIEWS = "vm";

    private PostgresqlUncomparedReader() {}

    static List<Uncompared> read(PostgresqlReading reading) throws SQLException {
        List<Uncompared> found = new ArrayList<>();
        reading.each(query(reading.atLeast(11), occupied(reading)), row -> {
            Optional<TableName> table =
                    row.getString(5) == null ? Optional.empty() : Optional.of(PostgresqlReading.name(row, 4));
            if (table.filter(name -> !reading.scope().tables().test(name)).isEmpty()) {
                Optional<String> own = row.getString(3) == null
                        ? Optional.empty()
                        : Optional.of(PostgresqlReading.name(row, 2).toString());
                String name = Stream.concat(own.stream(), table.stream().map(TableName::toString))
                        .collect(joining(" of "));
                found.add(new Uncompared(row.getString(1), name));
            }
        });
        return found;
    }

    /** The names of the catalogues with objects that belong to a schema. */
    private static Set<String> occupied(PostgresqlReading reading) throws SQLException {
        Set<String> catalogues = new HashSet<>();
        reading.each(
                "SELECT c.relname FROM pg_class c WHERE c.oid IN (SELECT d.classid FROM pg_depend d"
                        + " JOIN pg_namespace n ON n.oid = d.refobjid"
                        + " WHERE d.refclassid = 'pg_namespace'::regclass AND n.nspname IN (SCHEMAS))",
                row -> catalogues.add(row.getString(1)));
        return catalogues;
    }

    /** A kind, schema and name, schema and name of the table that it belongs to. */
    private static String query(boolean hasProcedures, Set<String> occupied) {
        String aggregate = hasProcedures ? "t.prokind = 'a'" : "t.proisagg";
        String signature = "t.proname || '(' || oidvectortypes(t.proargtypes) || ')'";
        return Stream.of(
                        inSchema("composite type", "t.typname", "pg_type", "t.typnamespace")
                                .and("t.typtype = 'c' AND EXISTS (SELECT 1 FROM pg_class c"
                                        + " WHERE c.oid = t.typrelid AND c.relkind = 'c')"),
                        inSchema("range type", "t.typname", "pg_type", "t.typnamespace")
                                .and("t.typtype = 'r'"),
                        inSchema("base type", "t.typname", "pg_type", "t.typnamespace")
                                .and("t.typtype = 'b' AND t.typelem = 0"),
                        inSchema("aggregate", signature, "pg_proc", "t.pronamespace")
                                .and(aggregate),
                        inSchema("operator", "t.oprname", "pg_operator", "t.oprnamespace"),
                        inSchema("operator class", "t.opcname", "pg_opclass", "t.opcnamespace"),
                        inSchema("collation", "t.collname", "pg_collation", "t.collnamespace"),
                        inSchema("conversion", "t.conname", "pg_conversion", "t.connamespace"),
                        inSchema("text search configuration", "t.cfgname", "pg_ts_config", "t.cfgnamespace"),
                        inSchema("text search dictionary", "t.dictname", "pg_ts_dict", "t.dictnamespace"),
                        inSchema("statistics", "t.stxname", "pg_statistic_ext", "t.stxnamespace"),
                        inSchema("foreign table", "t.relname", "pg_class", "t.relnamespace")
                                .and("t.relkind = 'f'"),
                        comments("pg_class", "relnamespace").and("t.relkind IN ('i', 'v', 'm', 'S')"),
                        comments("pg_constraint", "connamespace"),
                        comments("trigger", "t.tgname", "pg_trigger", "t.tgrelid"),
                        comments("policy", "t.polname", "pg_policy", "t.polrelid"),
                        comments("rule", "t.rulename", "pg_rewrite", "t.ev_class"),
                        comments("pg_proc", "pronamespace"),
                        comments("pg_type", "typnamespace"),
                        inDatabase("event trigger", "t.evtname", "pg_event_trigger"),
                        inDatabase("publication", "t.pubname", "pg_publication"),
                        inDatabase("foreign server", "t.srvname", "pg_foreign_server"),
                        inDatabase("language", "t.lanname", "pg_language"),
                        ofTable("view options", "NULL", VIEWS, "").and("c.reloptions IS NOT NULL"),
                        ofTable("replica identity", "NULL", TABLES, "").and("c.relreplident NOT IN ('d', 'n')"),
                        ofTable(
                                "owned sequence",
                                "s.relname",
                                TABLES,
                                "JOIN pg_depend p ON p.refclassid = 'pg_class'::regclass AND p.refobjid = c.oid"
                                        + " AND p.classid = 'pg_class'::regclass AND p.deptype = 'a'"
                                        + " JOIN pg_class s ON s.oid = p.objid AND s.relkind = 'S' AND NOT "
                                        + PostgresqlReading.IS_DEFAULT_OF_OWNER),
                        ofTable(
                                "storage",
                                "a.attname",
                                TABLES,
                                "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0"
                                        + " JOIN pg_type y ON y.oid = a.atttypid AND y.typstorage <> a.attstorage"),
                        ofTable(
                                "inheritance",
                                "'from ' || p.relname",
                                "r",
                                "JOIN pg_inherits i ON i.inhrelid = c.oid AND NOT c.relispartition"
                                        + " JOIN pg_class p ON p.oid = i.inhparent"),
                        ofTable(
                                "rule",
                                "r.rulename",
                                TABLES + VIEWS,
                                "JOIN pg_rewrite r ON r.ev_class = c.oid AND r.rulename <> '_RETURN'"),
                        ofTable(
                                "disabled trigger",
                                "g.tgname",
                                TABLES + VIEWS,
                                "JOIN pg_trigger g ON g.tgrelid = c.oid AND g.tgenabled <> 'O' AND NOT g.tgisinternal"),
                        ofTable(
                                "invalid index",
                                "x.relname",
                                TABLES,
                                "JOIN pg_index i ON i.indrelid = c.oid AND NOT i.indisvalid"
                                        + " JOIN pg_class x ON x.oid = i.indexrelid"),
                        ofTable(
                                "index of a partition",
                                "x.relname",
                                TABLES,
                                "JOIN pg_index i ON i.indrelid = c.oid AND c.relispartition AND i.indisvalid"
                                        + " JOIN pg_class x ON x.oid = i.indexrelid AND NOT x.relispartition"),
                        ofTable(
                                "constraint of a partition",
                                "k.conname",
                                TABLES,
                                "JOIN pg_constraint k ON k.conrelid = c.oid AND c.relispartition"
                                        + " AND k.contype IN ('c', 'f') AND k.conislocal AND k.coninhcount = 0"),
                        ofTable(
                                "trigger of a partition",
                                "g.tgname",
                                TABLES,
                                "JOIN pg_trigger g ON g.tgrelid = c.oid AND c.relispartition AND NOT g.tgisinternal"))
                .filter(look -> look.catalogues().isEmpty()
                        || look.catalogues().stream().anyMatch(occupied::contains))
                .map(Look::sql)
                .collect(joining(" UNION ALL ", RELATIONS, ""));
    }

    /**
     * One kind.
     *
     * @param catalogues those of which one has to be occupied for it; none when it belongs to no schema
     */
    private record Look(Set<String> catalogues, String sql) {
        Look and(String condition) {
            return new Look(catalogues, sql + " AND " + condition);
        }
    }

    private static Look inSchema(String kind, String name, String catalogue, String schema) {
        return new Look(
                Set.of(catalogue),
                "SELECT '" + kind + "', nullif(n.nspname, current_schema())::text, (" + name
                        + ")::text, NULL::text, NULL::text FROM " + catalogue + " t JOIN pg_namespace n ON n.oid = "
                        + schema + " WHERE n.nspname IN (SCHEMAS)"
                        + PostgresqlReading.notOfExtension(catalogue, "t.oid"));
    }

    /** Comments of tables and columns are compared. Constraints belong to tables and domains. */
    private static Look comments(String catalogue, String schema) {
        return new Look(
                catalogue.equals("pg_constraint") ? Set.of("pg_class", "pg_type") : Set.of(catalogue),
                "SELECT 'comment', NULL::text, pg_describe_object(d.classoid, d.objoid, d.objsubid), NULL::text, NULL::text FROM "
                        + catalogue + " t JOIN pg_namespace n ON n.oid = t." + schema
                        + " JOIN pg_description d ON d.objoid = t.oid AND d.classoid = '" + catalogue
                        + "'::regclass WHERE n.nspname IN (SCHEMAS)"
                        + PostgresqlReading.notOfExtension(catalogue, "t.oid"));
    }

    /** Of what belongs to a table or view and to no schema. */
    private static Look comments(String what, String name, String catalogue, String table) {
        return ofTable(
                "comment",
                "'" + what + " ' || " + name,
                TABLES + VIEWS,
                "JOIN " + catalogue + " t ON " + table
                        + " = c.oid JOIN pg_description d ON d.objoid = t.oid AND d.classoid = '" + catalogue
                        + "'::regclass");
    }

    /** Those that the server had from the start have low oids. */
    private static Look inDatabase(String kind, String name, String catalogue) {
        return new Look(
                Set.of(),
                "SELECT '" + kind + "', NULL, " + name + "::text, NULL, NULL FROM " + catalogue
                        + " t WHERE t.oid >= 16384" + PostgresqlReading.notOfExtension(catalogue, "t.oid"));
    }

    /** @param kinds of relations that have it, a letter each */
    private static Look ofTable(String kind, String name, String kinds, String join) {
        return new Look(
                Set.of("pg_class"),
                "SELECT '" + kind + "', NULL, (" + name + ")::text, c.nspname::text, c.relname::text FROM relations c "
                        + join + " WHERE strpos('" + kinds + "', c.relkind::text) > 0");
    }
}
