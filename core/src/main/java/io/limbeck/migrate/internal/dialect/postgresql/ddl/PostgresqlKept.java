package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a view or materialized view has beyond its query, whoever created it: owner, options, rights, comments, defaults, triggers, rules,
 * indexes and statistics, as the statements that give it to a new view of the same name.
 */
public final class PostgresqlKept {
    /** Rows of a rank and a statement; {@code v} is the view. */
    private static final String STATEMENTS =
            """
            WITH v AS (SELECT c.*, c.oid::regclass::text AS name,
                CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END AS kind
              FROM pg_class c WHERE c.oid = to_regclass(?))
            SELECT sql FROM (
              SELECT 1 AS rank, '' AS place, format('ALTER %s %s OWNER TO %I', kind, name, pg_get_userbyid(relowner)) AS sql
                FROM v WHERE pg_get_userbyid(relowner) <> current_user
              UNION ALL
              SELECT 2, '', format('ALTER %s %s SET (%s)', kind, name, (SELECT string_agg(
                  quote_ident(split_part(o, '=', 1)) || ' = ' || quote_literal(substr(o, strpos(o, '=') + 1)), ', ')
                FROM unnest(reloptions) o)) FROM v WHERE reloptions IS NOT NULL
              UNION ALL
              SELECT 3, grantee::text, format('REVOKE ALL ON %s FROM %s', name, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE
                  quote_ident(pg_get_userbyid(grantee)) END)
                FROM (SELECT DISTINCT v.name, (aclexplode(d.defaclacl)).grantee FROM v JOIN pg_default_acl d
                  ON d.defaclobjtype = 'r' AND d.defaclrole = v.relowner
                  AND d.defaclnamespace IN (0, v.relnamespace)) x
                WHERE grantee <> (SELECT relowner FROM v)
              UNION ALL
              SELECT 3, '', format('REVOKE ALL ON %s FROM %I', name, pg_get_userbyid(relowner)) FROM v
                WHERE relacl IS NOT NULL AND (SELECT count(*) FROM aclexplode(relacl) WHERE grantee = relowner)
                  <> (SELECT count(*) FROM aclexplode(acldefault('r', relowner)) WHERE grantee = relowner)
              UNION ALL
              SELECT 4, x.place, format('GRANT %s ON %s TO %s%s', x.rights, name, CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE
                  quote_ident(pg_get_userbyid(x.grantee)) END, CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
                FROM (SELECT name, grantee, is_grantable, grantee::text AS place,
                    string_agg(privilege_type, ', ' ORDER BY privilege_type) AS rights
                  FROM v, aclexplode(relacl) GROUP BY name, grantee, is_grantable) x
              UNION ALL
              SELECT 4, x.place, format('GRANT %s ON %s TO %s%s', x.rights, name, CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE
                  quote_ident(pg_get_userbyid(x.grantee)) END, CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
                FROM (SELECT name, grantee, is_grantable, attname::text AS place, string_agg(
                    format('%s (%I)', privilege_type, attname), ', ' ORDER BY privilege_type) AS rights
                  FROM v JOIN pg_attribute a ON a.attrelid = v.oid AND NOT a.attisdropped, aclexplode(a.attacl)
                  GROUP BY name, attname, grantee, is_grantable) x
              UNION ALL
              SELECT 5, '', format('COMMENT ON %s %s IS %L', kind, name, obj_description(oid, 'pg_class')) FROM v
                WHERE obj_description(oid, 'pg_class') IS NOT NULL
              UNION ALL
              SELECT 6, attname, format('COMMENT ON COLUMN %s.%I IS %L', name, attname, col_description(v.oid, attnum))
                FROM v JOIN pg_attribute a ON a.attrelid = v.oid WHERE attnum > 0 AND col_description(v.oid, attnum) IS NOT NULL
              UNION ALL
              SELECT 7, attname, format('ALTER VIEW %s ALTER COLUMN %I SET DEFAULT %s', name, attname, pg_get_expr(adbin, adrelid))
                FROM v JOIN pg_attrdef d ON d.adrelid = v.oid JOIN pg_attribute a ON a.attrelid = v.oid AND a.attnum = d.adnum
              UNION ALL
              SELECT 8, conname, pg_get_indexdef(indexrelid) FROM v JOIN pg_index i ON i.indrelid = v.oid
                LEFT JOIN (SELECT oid, relname AS conname FROM pg_class) x ON x.oid = i.indexrelid
              UNION ALL
              SELECT 9, x.relname, format('COMMENT ON INDEX %s IS %L', x.oid::regclass, obj_description(x.oid, 'pg_class'))
                FROM v JOIN pg_index i ON i.indrelid = v.oid JOIN pg_class x ON x.oid = i.indexrelid
                WHERE obj_description(x.oid, 'pg_class') IS NOT NULL
              UNION ALL
              SELECT 10, s.stxname, pg_get_statisticsobjdef(s.oid) FROM v JOIN pg_statistic_ext s ON s.stxrelid = v.oid
              UNION ALL
              SELECT 11, rulename, pg_get_ruledef(r.oid) FROM v JOIN pg_rewrite r ON r.ev_class = v.oid AND r.rulename <> '_RETURN'
              UNION ALL
              SELECT 12, tgname, pg_get_triggerdef(t.oid) FROM v JOIN pg_trigger t ON t.tgrelid = v.oid AND NOT t.tgisinternal
              UNION ALL
              SELECT 13, tgname, format('COMMENT ON TRIGGER %I ON %s IS %L', tgname, name, obj_description(t.oid, 'pg_trigger'))
                FROM v JOIN pg_trigger t ON t.tgrelid = v.oid WHERE obj_description(t.oid, 'pg_trigger') IS NOT NULL
            ) s ORDER BY rank, place, sql
            """;

    /** Comment and state of a trigger, by the names of its table and its own. */
    static final String OF_TRIGGER =
            """
            SELECT x.sql FROM pg_trigger t, LATERAL (VALUES
              ('COMMENT ON TRIGGER ' || quote_ident(t.tgname) || ' ON ' || t.tgrelid::regclass || ' IS '
                || quote_literal(obj_description(t.oid, 'pg_trigger'))),
              ('ALTER TABLE ' || t.tgrelid::regclass || CASE t.tgenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA'
                WHEN 'A' THEN ' ENABLE ALWAYS' END || ' TRIGGER ' || quote_ident(t.tgname))) x(sql)
            WHERE t.tgrelid = to_regclass(?) AND t.tgname = ? AND NOT t.tgisinternal
            """;

    /** Comment of a policy, by the names of its table and its own. */
    static final String OF_POLICY =
            """
            SELECT format('COMMENT ON POLICY %I ON %s IS %L', l.polname, l.polrelid::regclass, obj_description(l.oid, 'pg_policy'))
            FROM pg_policy l WHERE l.polrelid = to_regclass(?) AND l.polname = ? AND obj_description(l.oid, 'pg_policy') IS NOT NULL
            """;

    /** Owner, rights and comment of a function, by its name with the types of its arguments, and its schema. */
    static final String OF_FUNCTION =
            """
            SELECT x.sql FROM pg_proc f, LATERAL (
              SELECT 1, format('ALTER ROUTINE %s OWNER TO %I', f.oid::regprocedure, pg_get_userbyid(f.proowner))
                WHERE pg_get_userbyid(f.proowner) <> current_user
              UNION ALL SELECT 2, format('REVOKE ALL ON ROUTINE %s FROM PUBLIC', f.oid::regprocedure) WHERE f.proacl IS NOT NULL
              UNION ALL SELECT 3, format('GRANT EXECUTE ON ROUTINE %s TO %s%s', f.oid::regprocedure,
                  CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
                  CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) FROM aclexplode(f.proacl) a
              UNION ALL SELECT 4, format('COMMENT ON ROUTINE %s IS %L', f.oid::regprocedure, obj_description(f.oid, 'pg_proc'))
                WHERE obj_description(f.oid, 'pg_proc') IS NOT NULL) x(rank, sql)
            WHERE f.proname || '(' || oidvectortypes(f.proargtypes) || ')' = ?
              AND f.pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = coalesce(nullif(?, ''), current_schema()))
            ORDER BY x.rank, x.sql
            """;

    private static final Pattern OPTIONS = Pattern.compile("ALTER VIEW (?:\"[^\"]*\"|[^\" ])+ SET \\(");

    private PostgresqlKept() {}

    /**
     * What is kept of a view.
     *
     * @param view its quoted name
     */
    public static List<String> of(String view, LiveQueries live) {
        return live.texts(STATEMENTS, view).stream()
                .map(PostgresqlKept::withoutSemicolon)
                .toList();
    }

    /** Whether a statement sets options, which a view loses even where it is replaced in place. */
    static boolean isOption(String sql) {
        return OPTIONS.matcher(sql).lookingAt();
    }

    /** Whether a statement creates what the catalogue reads on its own: an index or a trigger. */
    public static boolean isRead(String sql) {
        return sql.startsWith("CREATE INDEX ")
                || sql.startsWith("CREATE UNIQUE INDEX ")
                || sql.startsWith("CREATE TRIGGER ");
    }

    static String withoutSemicolon(String sql) {
        String text = sql.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }
}
