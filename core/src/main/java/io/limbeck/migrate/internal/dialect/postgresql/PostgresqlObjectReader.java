package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueOrder;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.SchemaObject.Kind;
import io.limbeck.migrate.schema.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Functions, procedures, views, triggers and what is a line of text; functions by their argument types, as several may share a name. */
final class PostgresqlObjectReader {
    private final PostgresqlReading reading;
    private final Map<Long, CatalogueTable> tables;
    private final Map<Long, SchemaObject> objects = new HashMap<>();
    private final List<Long> order = new ArrayList<>();

    PostgresqlObjectReader(PostgresqlReading reading, Map<Long, CatalogueTable> tables) {
        this.reading = reading;
        this.tables = tables;
    }

    List<SchemaObject> read() throws SQLException {
        functions();
        views();
        List<SchemaObject> definitions = PostgresqlDefinitionReader.read(reading, tables);
        List<SchemaObject> found = new ArrayList<>(beforeViews(definitions, true));
        for (Long oid : CatalogueOrder.makeable(order, needs())) {
            Optional.ofNullable(objects.get(oid)).ifPresent(found::add);
        }
        found.addAll(triggers());
        found.addAll(beforeViews(definitions, false));
        return found;
    }

    /** Policies may call functions and read views. */
    private static List<SchemaObject> beforeViews(List<SchemaObject> definitions, boolean before) {
        return definitions.stream()
                .filter(object -> before == object.kind().compareTo(Kind.VIEW) < 0)
                .toList();
    }

    private void functions() throws SQLException {
        String kind = reading.atLeast(11) ? "p.prokind" : "CASE WHEN p.proisagg THEN 'a' ELSE 'f' END";
        reading.each(
                "SELECT p.oid, " + PostgresqlReading.SCHEMA
                        + ", p.proname || '(' || oidvectortypes(p.proargtypes) || ')', "
                        + kind + ", CASE WHEN " + kind + " IN ('f', 'p') THEN pg_get_functiondef(p.oid) END,"
                        + " quote_ident(n.nspname) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
                        + " WHERE n.nspname IN (SCHEMAS)" + PostgresqlReading.notOfExtension("pg_proc", "p.oid")
                        + " ORDER BY 2 NULLS FIRST, 3",
                row -> {
                    if (row.getString(5) != null) {
                        Kind what = row.getString(4).equals("p") ? Kind.PROCEDURE : Kind.FUNCTION;
                        add(
                                row.getLong(1),
                                new SchemaObject(
                                        what, PostgresqlReading.name(row, 2), Optional.empty(), definition(row, what)));
                    }
                });
    }

    /** The server always says the schema; ours says it only of others. */
    private static String definition(ResultSet row, Kind kind) throws SQLException {
        String text = row.getString(5).strip();
        String words = "CREATE OR REPLACE " + kind.sql() + " ";
        String prefix = words + row.getString(6) + ".";
        return row.getString(2) == null && text.startsWith(prefix) ? words + text.substring(prefix.length()) : text;
    }

    private void views() throws SQLException {
        reading.each(
                "SELECT c.oid, " + PostgresqlReading.SCHEMA + ", c.relname, c.relkind, pg_get_viewdef(c.oid, true)"
                        + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE c.relkind IN ('v', 'm') AND n.nspname IN (SCHEMAS)"
                        + PostgresqlReading.notOfExtension("pg_class", "c.oid") + " ORDER BY 2 NULLS FIRST, 3",
                row -> {
                    TableName name = PostgresqlReading.name(row, 2);
                    if (reading.scope().tables().test(name)) {
                        Kind kind = row.getString(4).equals("m") ? Kind.MATERIALIZED_VIEW : Kind.VIEW;
                        String query = row.getString(5).strip();
                        String text = query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
                        add(
                                row.getLong(1),
                                new SchemaObject(kind, name, Optional.empty(), PostgresqlText.canonical(text)));
                    }
                });
    }

    private void add(long oid, SchemaObject object) {
        objects.put(oid, object);
        order.add(oid);
    }

    private Map<Long, Set<Long>> needs() throws SQLException {
        Map<Long, Set<Long>> needs = new HashMap<>();
        if (objects.size() > 1) {
            reading.each(
                    "SELECT coalesce(r.ev_class, p.objid), coalesce(t.typrelid, p.refobjid) FROM pg_depend p"
                            + " LEFT JOIN pg_rewrite r ON p.classid = 'pg_rewrite'::regclass AND r.oid = p.objid"
                            + " LEFT JOIN pg_type t ON p.refclassid = 'pg_type'::regclass AND t.oid = p.refobjid"
                            + " WHERE p.classid IN ('pg_rewrite'::regclass, 'pg_proc'::regclass) AND p.objid >= 16384"
                            + " AND p.refobjid >= 16384",
                    row -> needs.computeIfAbsent(row.getLong(1), oid -> new HashSet<>())
                            .add(row.getLong(2)));
        }
        return needs;
    }

    private List<SchemaObject> triggers() throws SQLException {
        List<SchemaObject> triggers = new ArrayList<>();
        reading.each(
                "SELECT t.tgrelid, t.tgname, pg_get_triggerdef(t.oid, true), " + PostgresqlReading.SCHEMA
                        + ", c.relname, c.relkind"
                        + reading.tablesAnd("v")
                                .formatted(" JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal")
                        + " ORDER BY c.relname, t.tgname",
                row -> {
                    Optional<TableName> table = row.getString(6).equals("v")
                            ? reading.view(row, 4)
                            : Optional.ofNullable(tables.get(row.getLong(1))).map(CatalogueTable::name);
                    if (table.isPresent()) {
                        TableName name = new TableName(table.get().schema(), row.getString(2));
                        triggers.add(new SchemaObject(Kind.TRIGGER, name, table, row.getString(3)));
                    }
                });
        return triggers;
    }
}
