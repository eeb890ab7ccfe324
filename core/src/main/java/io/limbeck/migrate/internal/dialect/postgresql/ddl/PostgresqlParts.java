package io.limbeck.migrate.internal.dialect.postgresql.ddl;

/**
 * Queries of what depends, {@code deps}, kind by kind: a statement that drops it, one that creates it again, and those for its comment, rights
 * and state.
 */
final class PostgresqlParts {
    static final String POLICIES =
            """
            SELECT format('DROP POLICY %I ON %s', l.polname, l.polrelid::regclass),
              format('CREATE POLICY %I ON %s AS %s FOR %s TO %s%s%s', l.polname, l.polrelid::regclass,
                CASE WHEN l.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
                CASE l.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE'
                  ELSE 'ALL' END,
                (SELECT string_agg(CASE o WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(o)) END, ', ')
                  FROM unnest(l.polroles) o),
                ' USING (' || pg_get_expr(l.polqual, l.polrelid) || ')',
                ' WITH CHECK (' || pg_get_expr(l.polwithcheck, l.polrelid) || ')'),
              'COMMENT ON POLICY ' || quote_ident(l.polname) || ' ON ' || l.polrelid::regclass || ' IS '
                || quote_literal(obj_description(l.oid, 'pg_policy'))
            FROM pg_policy l WHERE l.oid IN (SELECT objid FROM deps WHERE classid = 'pg_policy'::regclass) ORDER BY 1
            """;

    static final String TRIGGERS =
            """
            SELECT format('DROP TRIGGER %I ON %s', t.tgname, t.tgrelid::regclass), pg_get_triggerdef(t.oid),
              'COMMENT ON TRIGGER ' || quote_ident(t.tgname) || ' ON ' || t.tgrelid::regclass || ' IS '
                || quote_literal(obj_description(t.oid, 'pg_trigger')),
              'ALTER TABLE ' || t.tgrelid::regclass || CASE t.tgenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA'
                WHEN 'A' THEN ' ENABLE ALWAYS' END || ' TRIGGER ' || quote_ident(t.tgname)
            FROM pg_trigger t WHERE NOT t.tgisinternal
              AND t.oid IN (SELECT objid FROM deps WHERE classid = 'pg_trigger'::regclass) ORDER BY 1
            """;

    static final String RULES =
            """
            SELECT format('DROP RULE %I ON %s', r.rulename, r.ev_class::regclass), pg_get_ruledef(r.oid),
              'COMMENT ON RULE ' || quote_ident(r.rulename) || ' ON ' || r.ev_class::regclass || ' IS '
                || quote_literal(obj_description(r.oid, 'pg_rewrite'))
            FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class AND c.relkind IN ('r', 'p')
            WHERE r.oid IN (SELECT objid FROM deps WHERE classid = 'pg_rewrite'::regclass) ORDER BY 1
            """;

    static final String FUNCTIONS =
            """
            SELECT format('DROP %s %s', CASE f.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, f.oid::regprocedure),
              pg_get_functiondef(f.oid),
              format('ALTER ROUTINE %s OWNER TO %I', f.oid::regprocedure, pg_get_userbyid(f.proowner)),
              'REVOKE ALL ON ROUTINE ' || f.oid::regprocedure || CASE WHEN f.proacl IS NOT NULL THEN ' FROM PUBLIC' END,
              (SELECT string_agg(format('GRANT EXECUTE ON ROUTINE %s TO %s%s', f.oid::regprocedure,
                  CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END,
                  CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END), '; ')
                FROM aclexplode(f.proacl) x),
              'COMMENT ON ROUTINE ' || f.oid::regprocedure || ' IS ' || quote_literal(obj_description(f.oid, 'pg_proc'))
            FROM pg_proc f WHERE f.prokind IN ('f', 'p')
              AND f.oid IN (SELECT objid FROM deps WHERE classid = 'pg_proc'::regclass) ORDER BY 1
            """;

    static final String DEFAULTS =
            """
            SELECT format('ALTER TABLE %s ALTER COLUMN %I DROP DEFAULT', e.adrelid::regclass, a.attname),
              format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s', e.adrelid::regclass, a.attname, pg_get_expr(e.adbin, e.adrelid))
            FROM pg_attrdef e JOIN pg_attribute a ON a.attrelid = e.adrelid AND a.attnum = e.adnum AND a.attgenerated = ''
            JOIN pg_class c ON c.oid = e.adrelid AND c.relkind IN ('r', 'p')
            WHERE a.attinhcount = 0 AND e.oid IN (SELECT objid FROM deps WHERE classid = 'pg_attrdef'::regclass) ORDER BY 1
            """;

    /** From version 17 on; empty for a while. */
    static final String COMPUTED =
            """
            SELECT format('ALTER TABLE %s ALTER COLUMN %I DROP NOT NULL, ALTER COLUMN %I SET EXPRESSION AS (NULL)',
                e.adrelid::regclass, a.attname, a.attname),
              format('ALTER TABLE %s ALTER COLUMN %I SET EXPRESSION AS (%s)%s', e.adrelid::regclass, a.attname,
                pg_get_expr(e.adbin, e.adrelid),
                CASE WHEN a.attnotnull THEN format(', ALTER COLUMN %I SET NOT NULL', a.attname) ELSE '' END)
            FROM pg_attrdef e JOIN pg_attribute a ON a.attrelid = e.adrelid AND a.attnum = e.adnum AND a.attgenerated <> ''
            WHERE e.oid IN (SELECT objid FROM deps WHERE classid = 'pg_attrdef'::regclass) ORDER BY 1
            """;

    /** Those computed columns by name that cannot be emptied for a while; {@code ?} for the version is replaced. */
    static final String COMPUTED_IN_THE_WAY =
            """
            SELECT e.adrelid::regclass || '.' || a.attname
            FROM pg_attrdef e JOIN pg_attribute a ON a.attrelid = e.adrelid AND a.attnum = e.adnum AND a.attgenerated <> ''
            WHERE e.oid IN (SELECT objid FROM deps WHERE classid = 'pg_attrdef'::regclass)
              AND (current_setting('server_version_num')::int < 170000 OR a.atttypid IN (SELECT oid FROM types)) ORDER BY 1
            """;

    /** Checks and exclusions that name the type, foreign keys of its columns; the server rebuilds keys itself. */
    static final String CONSTRAINTS =
            """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname),
              format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)),
              'COMMENT ON CONSTRAINT ' || quote_ident(k.conname) || ' ON ' || k.conrelid::regclass || ' IS '
                || quote_literal(obj_description(k.oid, 'pg_constraint'))
            FROM pg_constraint k WHERE k.conrelid <> 0 AND k.contype IN ('c', 'x', 'f') AND k.coninhcount = 0
              AND k.conparentid = 0 AND k.oid IN (SELECT objid FROM deps WHERE classid = 'pg_constraint'::regclass)
            ORDER BY k.contype, 1
            """;

    static final String INDEXES =
            """
            SELECT 'DROP INDEX ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid),
              'COMMENT ON INDEX ' || i.indexrelid::regclass || ' IS ' || quote_literal(obj_description(i.indexrelid, 'pg_class'))
            FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid AND c.relkind IN ('r', 'p')
            WHERE (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
              AND NOT EXISTS (SELECT 1 FROM pg_inherits h WHERE h.inhrelid = i.indexrelid)
              AND i.indexrelid IN (SELECT objid FROM deps WHERE classid = 'pg_class'::regclass) ORDER BY 1
            """;

    private PostgresqlParts() {}
}
