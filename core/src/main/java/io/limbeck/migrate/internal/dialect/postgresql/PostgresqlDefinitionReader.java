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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Extensions, domains, partitions, row-level security and policies, in one query: each is a line of text. */
final class PostgresqlDefinitionReader {
    private static final String OF_EXTENSION = PostgresqlReading.notOfExtension("pg_class", "c.oid");

    /** Rows of a kind, the object and what it depends on by their oids, schema and name, those of its table, and its definition. */
    private static final String DEFINITIONS =
            """
            SELECT 'EXTENSION', e.oid, NULL::oid, NULL::name, e.extname, NULL::name, NULL::name,
              CASE WHEN n.nspname = ANY (current_schemas(false)) OR EXISTS (SELECT 1 FROM pg_depend d WHERE d.deptype = 'e'
                AND d.classid = 'pg_namespace'::regclass AND d.objid = n.oid) THEN '' ELSE 'SCHEMA ' || quote_ident(n.nspname) END
            FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
            WHERE e.extname <> 'plpgsql' AND obj_description(e.oid, 'pg_extension') IS DISTINCT FROM '%s'
            UNION ALL
            SELECT 'DOMAIN', t.oid, t.typbasetype, nullif(n.nspname, current_schema()), t.typname, NULL, NULL,
              'AS ' || format_type(t.typbasetype, t.typtypmod)
                || coalesce((SELECT ' COLLATE ' || quote_ident(l.collname) FROM pg_collation l JOIN pg_type b ON b.oid = t.typbasetype
                  WHERE l.oid = t.typcollation AND l.oid <> b.typcollation), '')
                || coalesce(' DEFAULT ' || pg_get_expr(t.typdefaultbin, 'pg_type'::regclass, true), '')
                || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END
                || coalesce((SELECT string_agg(format(' CONSTRAINT %%I %%s', k.conname, pg_get_constraintdef(k.oid, true)), '' ORDER BY k.conname)
                  FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'), '')
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype = 'd' AND n.nspname IN (SCHEMAS)
            """
                    + PostgresqlReading.notOfExtension("pg_type", "t.oid")
                    + """

            UNION ALL
            SELECT 'PARTITION', c.oid, p.oid, nullif(n.nspname, current_schema()), c.relname, nullif(pn.nspname, current_schema()), p.relname,
              pg_get_expr(c.relpartbound, c.oid)
                || CASE WHEN c.relkind = 'p' THEN ' PARTITION BY ' || pg_get_partkeydef(c.oid) ELSE '' END
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_inherits i ON i.inhrelid = c.oid
            JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
            WHERE c.relispartition AND c.relkind IN ('r', 'p') AND n.nspname IN (SCHEMAS)
            """
                    + OF_EXTENSION
                    + """

            UNION ALL
            SELECT 'ROW_SECURITY', c.oid, c.oid, nullif(n.nspname, current_schema()), c.relname, nullif(n.nspname, current_schema()), c.relname,
              CASE WHEN c.relrowsecurity THEN 'ENABLE' ELSE 'DISABLE' END || ' ROW LEVEL SECURITY'
                || CASE WHEN c.relforcerowsecurity THEN ', FORCE ROW LEVEL SECURITY' ELSE '' END
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND (c.relrowsecurity OR c.relforcerowsecurity) AND n.nspname IN (SCHEMAS)
            """
                    + OF_EXTENSION
                    + """

            UNION ALL
            SELECT 'POLICY', l.oid, c.oid, nullif(n.nspname, current_schema()), l.polname, nullif(n.nspname, current_schema()), c.relname,
              CASE WHEN l.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
                || CASE l.polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE'
                  WHEN 'd' THEN ' FOR DELETE' ELSE '' END
                || coalesce((SELECT ' TO ' || string_agg(quote_ident(r.rolname), ', ' ORDER BY r.rolname) FROM pg_roles r
                  WHERE r.oid = ANY (l.polroles)), '')
                || coalesce(' USING (' || pg_get_expr(l.polqual, l.polrelid, true) || ')', '')
                || coalesce(' WITH CHECK (' || pg_get_expr(l.polwithcheck, l.polrelid, true) || ')', '')
            FROM pg_policy l JOIN pg_class c ON c.oid = l.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname IN (SCHEMAS)
            """
                    + OF_EXTENSION
                    + " ORDER BY 1, 4 NULLS FIRST, 5, 7";

    private final PostgresqlReading reading;
    private final Set<TableName> relations = new HashSet<>();
    private final Map<Key, SchemaObject> found = new LinkedHashMap<>();
    private final Map<Key, Set<Key>> needs = new HashMap<>();

    /** An oid is unique within its catalogue only. */
    private record Key(Kind kind, long oid) {}

    private PostgresqlDefinitionReader(PostgresqlReading reading, Map<Long, CatalogueTable> tables) {
        this.reading = reading;
        tables.values().forEach(table -> relations.add(table.name()));
    }

    /** In an order in which they can be created, each kind for itself. */
    static List<SchemaObject> read(PostgresqlReading reading, Map<Long, CatalogueTable> tables) throws SQLException {
        PostgresqlDefinitionReader reader = new PostgresqlDefinitionReader(reading, tables);
        reading.each(DEFINITIONS.formatted(PostgresqlScratchDatabase.OF_THE_LIVE_DATABASE), reader::add);
        List<SchemaObject> objects = new ArrayList<>();
        for (Key key : CatalogueOrder.makeable(List.copyOf(reader.found.keySet()), reader.needs)) {
            Optional.ofNullable(reader.found.get(key)).filter(reader::isRead).ifPresent(objects::add);
        }
        return objects;
    }

    private void add(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString(1));
        Optional<TableName> table = kind.ofTable() ? Optional.of(PostgresqlReading.name(row, 6)) : Optional.empty();
        String sql = PostgresqlText.canonical(row.getString(8).strip());
        Key key = new Key(kind, row.getLong(2));
        found.put(key, new SchemaObject(kind, PostgresqlReading.name(row, 4), table, sql));
        needs.put(key, Set.of(new Key(kind, row.getLong(3))));
    }

    /** Partitions come after what they are partitions of, and before their policies. */
    private boolean isRead(SchemaObject object) {
        if (!object.kind().ofTable()) {
            return true;
        }
        boolean read = object.table().filter(relations::contains).isPresent()
                && (object.kind() != Kind.PARTITION || reading.scope().tables().test(object.name()));
        if (read && object.kind() == Kind.PARTITION) {
            relations.add(object.name());
        }
        return read;
    }
}
