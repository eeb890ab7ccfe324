package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a PostgreSQL database holds, in the words of its catalogue, and all rows. */
final class PostgresqlDump {
    private static final String OWN = " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ";

    /** Each gives a table and a line of text. */
    private static final List<String> QUERIES = List.of(
            "SELECT relname, 'TABLE ' || string_agg(line, ', ' ORDER BY attnum) FROM (SELECT c.relname, a.attnum,"
                    + " quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)"
                    + " || coalesce((SELECT ' COLLATE ' || collname FROM pg_collation l JOIN pg_type t ON t.oid = a.atttypid"
                    + " WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation), '')"
                    + " || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END"
                    + " || CASE a.attidentity WHEN '' THEN '' ELSE ' IDENTITY ' || a.attidentity::text || (SELECT"
                    + " format(' %s %s %s %s %s', seqincrement, seqmin, seqmax, seqcache, seqcycle) FROM pg_sequence"
                    + " WHERE seqrelid = pg_get_serial_sequence(c.oid::regclass::text, a.attname)::regclass) END"
                    + " || coalesce(' COMMENT ' || quote_literal(col_description(c.oid, a.attnum)), '')"
                    + " || coalesce(CASE a.attgenerated WHEN '' THEN ' DEFAULT ' ELSE ' GENERATED ' END"
                    + " || pg_get_expr(d.adbin, d.adrelid), '') AS line"
                    + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                    + " LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum"
                    + " WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p')) x"
                    + " GROUP BY relname",
            "SELECT c.relname, 'CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)"
                    + OWN.replace(" WHERE", " JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype <> 'n' WHERE"),
            "SELECT c.relname, pg_get_indexdef(i.indexrelid)"
                    + OWN.replace(" WHERE", " JOIN pg_index i ON i.indrelid = c.oid WHERE"),
            "SELECT c.relname, 'VIEW ' || pg_get_viewdef(c.oid)" + OWN + "AND c.relkind IN ('v', 'm')",
            "SELECT c.relname, c.relpersistence::text || ' ' || coalesce(c.reloptions::text, '') || ' COMMENT '"
                    + " || coalesce(quote_literal(obj_description(c.oid, 'pg_class')), 'NULL')" + OWN
                    + "AND c.relkind IN ('r', 'p', 'm', 'v')",
            "SELECT c.relname, pg_get_triggerdef(g.oid)"
                    + OWN.replace(" WHERE", " JOIN pg_trigger g ON g.tgrelid = c.oid AND NOT g.tgisinternal WHERE"),
            "SELECT '', n.nspname || ' ENUM ' || t.typname || ' ' || string_agg(quote_literal(e.enumlabel), ', ' ORDER BY"
                    + " e.enumsortorder) FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid JOIN pg_namespace n ON n.oid ="
                    + " t.typnamespace GROUP BY 1, n.nspname, t.typname",
            "SELECT '', 'SCHEMA ' || nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'"
                    + " AND nspname NOT IN ('information_schema', 'public')",
            "SELECT '', pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
                    + " WHERE n.nspname = 'public' AND p.prokind IN ('f', 'p')",
            "SELECT c.relname, 'RIGHTS ' || pg_get_userbyid(c.relowner) || ' ' || x.grantee::regrole || ' '"
                    + " || x.attname || ' ' || string_agg(x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END, ' '"
                    + " ORDER BY x.privilege_type)"
                    + OWN.replace(
                            " WHERE",
                            " JOIN (SELECT oid, (aclexplode(coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::\"char\", relowner)))).*,"
                                    + " '' AS attname FROM pg_class UNION ALL SELECT attrelid, (aclexplode(attacl)).*, attname"
                                    + " FROM pg_attribute) x ON x.oid = c.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') WHERE")
                    + "GROUP BY c.oid, c.relname, c.relowner, x.grantee, x.attname",
            "SELECT c.relname, 'POLICY ' || p.polname || p.polcmd::text || p.polpermissive || p.polroles::text || coalesce("
                    + "pg_get_expr(p.polqual, c.oid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, c.oid), '')"
                    + OWN.replace(" WHERE", " JOIN pg_policy p ON p.polrelid = c.oid WHERE"),
            "SELECT c.relname, pg_get_ruledef(r.oid)"
                    + OWN.replace(
                            " WHERE", " JOIN pg_rewrite r ON r.ev_class = c.oid AND r.rulename <> '_RETURN' WHERE"),
            "SELECT c.relname, 'ROW SECURITY ' || c.relrowsecurity || c.relforcerowsecurity" + OWN
                    + "AND c.relkind IN ('r', 'p') AND (c.relrowsecurity OR c.relforcerowsecurity)",
            "SELECT c.relname, concat_ws(' ', 'PARTITION', pg_get_partkeydef(c.oid), i.inhparent::regclass,"
                    + " pg_get_expr(c.relpartbound, c.oid))"
                    + OWN.replace(" WHERE", " LEFT JOIN pg_inherits i ON i.inhrelid = c.oid WHERE")
                    + "AND (c.relkind = 'p' OR i.inhparent IS NOT NULL) AND c.relkind IN ('r', 'p')",
            "SELECT '', concat_ws(' ', 'DOMAIN', t.typname, format_type(t.typbasetype, t.typtypmod), l.collname,"
                    + " pg_get_expr(t.typdefaultbin, 0), t.typnotnull, (SELECT string_agg(conname || pg_get_constraintdef(oid), ' '"
                    + " ORDER BY conname) FROM pg_constraint WHERE contypid = t.oid AND contype = 'c')) FROM pg_type t"
                    + " JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_collation l ON l.oid = t.typcollation"
                    + " WHERE t.typtype = 'd' AND n.nspname = 'public'",
            "SELECT '', 'EXTENSION ' || extname || ' ' || extnamespace::regnamespace FROM pg_extension WHERE extname <> 'plpgsql'",
            "SELECT c.relname, 'ROWS ' || c.relispopulated" + OWN + "AND c.relkind = 'm'",
            "SELECT pg_describe_object(classoid, objoid, objsubid), 'COMMENT ' || description FROM pg_description"
                    + " WHERE objoid >= 16384 AND classoid <> 'pg_extension'::regclass",
            "SELECT c.relname, 'OWNED ' || (SELECT format('%s %s %s %s %s %s %s', format_type(seqtypid, NULL), seqstart,"
                    + " seqincrement, seqmin, seqmax, seqcache, seqcycle) FROM pg_sequence WHERE seqrelid = c.oid)"
                    + OWN
                    + "AND c.relkind = 'S' AND EXISTS (SELECT 1 FROM pg_depend p"
                    + " WHERE p.classid = 'pg_class'::regclass AND p.objid = c.oid AND p.deptype IN ('i', 'a'))",
            "SELECT c.relname, 'SEQUENCE ' || (SELECT format('%s %s %s %s %s %s', seqstart, seqincrement, seqmin, seqmax,"
                    + " seqcache, seqcycle) FROM pg_sequence WHERE seqrelid = c.oid)" + OWN
                    + "AND c.relkind = 'S' AND NOT EXISTS (SELECT 1 FROM pg_depend p"
                    + " WHERE p.classid = 'pg_class'::regclass AND p.objid = c.oid AND p.deptype IN ('i', 'a'))");

    private PostgresqlDump() {}

    static Dump of(Connection connection) throws SQLException {
        List<Dump.Entry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String query : QUERIES) {
                add(statement, query, entries);
            }
            StringBuilder rows = new StringBuilder();
            try (ResultSet tables = statement.executeQuery(
                    "SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname), quote_literal(c.relname)" + OWN
                            + "AND c.relkind IN ('r', 'p')")) {
                while (tables.next()) {
                    rows.append(rows.isEmpty() ? "" : " UNION ALL ")
                            .append("SELECT ")
                            .append(tables.getString(2))
                            .append(", t::text FROM ")
                            .append(tables.getString(1))
                            .append(" t");
                }
            }
            if (!rows.isEmpty()) {
                add(statement, rows.toString(), entries);
            }
        }
        entries.sort(Comparator.comparing(Dump.Entry::table).thenComparing(Dump.Entry::text));
        return new Dump(entries);
    }

    private static void add(Statement statement, String query, List<Dump.Entry> entries) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                entries.add(new Dump.Entry(found.getString(1), found.getString(2)));
            }
        }
    }
}
