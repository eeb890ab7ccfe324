package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.dialect.ddl.Ddl;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlDdl;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlDependents;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlKept;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlNames;
import io.limbeck.migrate.internal.dialect.scratch.ScratchCopy;
import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The definitions of a database on a scratch: what the catalogue reads, and owners, rights, policies and rules, which come back with what a
 * change drops.
 */
final class PostgresqlStage {
    /** Objects that are not read; a statement about one of them is refused on the scratch. */
    private static final String NOT_READ =
            """
            SELECT 'Not copied: ' || kind || ' ' || name || '.' FROM (
              SELECT CASE t.typtype WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type' ELSE 'composite type' END AS kind,
                t.oid::regtype::text AS name, t.typnamespace AS space, t.oid, 'pg_type'::regclass AS class FROM pg_type t
                LEFT JOIN pg_class c ON c.oid = t.typrelid
                WHERE t.typtype IN ('d', 'r') OR (t.typtype = 'c' AND c.relkind = 'c')
              UNION ALL
              SELECT 'foreign table', c.oid::regclass::text, c.relnamespace, c.oid, 'pg_class'::regclass FROM pg_class c
                WHERE c.relkind = 'f'
              UNION ALL
              SELECT 'inheritance of', c.oid::regclass::text, c.relnamespace, c.oid, 'pg_class'::regclass FROM pg_class c
                JOIN pg_inherits i ON i.inhrelid = c.oid WHERE c.relkind IN ('r', 'p')
              UNION ALL
              SELECT 'aggregate', p.oid::regprocedure::text, p.pronamespace, p.oid, 'pg_proc'::regclass FROM pg_proc p
                WHERE p.prokind NOT IN ('f', 'p')
            ) o JOIN pg_namespace n ON n.oid = o.space
            WHERE NOT starts_with(n.nspname, 'pg_') AND n.nspname <> 'information_schema'
              AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = o.class AND d.objid = o.oid AND d.deptype = 'e')
            ORDER BY 1
            """;

    /** Of tables and sequences; a sequence of a column follows its table. */
    private static final String RIGHTS =
            """
            SELECT x.sql FROM (SELECT c.*, CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace AND NOT starts_with(n.nspname, 'pg_')
                AND n.nspname <> 'information_schema' WHERE c.relkind IN ('r', 'p', 'S')) c,
            LATERAL (
              SELECT 1, format('ALTER %s %s OWNER TO %I', c.kind, c.oid::regclass, pg_get_userbyid(c.relowner))
                WHERE pg_get_userbyid(c.relowner) <> current_user AND NOT EXISTS (SELECT 1 FROM pg_depend d
                  WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refobjsubid > 0 AND c.relkind = 'S')
              UNION ALL
              SELECT 2, format('GRANT %s ON %s %s TO %s%s', a.privilege_type, c.kind, c.oid::regclass,
                  CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
                  CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) FROM aclexplode(c.relacl) a
              UNION ALL
              SELECT 3, format('GRANT %s (%I) ON %s TO %s%s', a.privilege_type, t.attname, c.oid::regclass,
                  CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
                  CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
                FROM pg_attribute t, aclexplode(t.attacl) a WHERE t.attrelid = c.oid AND NOT t.attisdropped
            ) x(rank, sql) ORDER BY c.oid, x.rank, x.sql
            """;

    private static final String VIEWS =
            "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE c.relkind IN ('v', 'm') AND NOT starts_with(n.nspname, 'pg_')"
                    + " AND n.nspname <> 'information_schema' AND NOT EXISTS (SELECT 1 FROM pg_depend d"
                    + " WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e') ORDER BY c.oid";

    /** By which it is known what made a type. */
    private static final String COMMENTS =
            "SELECT format('COMMENT ON TYPE %s IS %L', t.oid::regtype, obj_description(t.oid, 'pg_type')) FROM pg_type t"
                    + " WHERE t.typtype = 'e' AND obj_description(t.oid, 'pg_type') IS NOT NULL ORDER BY t.oid";

    private static final String WITHOUT_DATA =
            "SELECT format('REFRESH MATERIALIZED VIEW %s WITH NO DATA', oid::regclass) FROM pg_class"
                    + " WHERE relkind = 'm' AND NOT relispopulated ORDER BY oid";

    private static final String TRIGGERS =
            """
            SELECT x.sql FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid AND c.relkind IN ('r', 'p'), LATERAL (VALUES
              ('COMMENT ON TRIGGER ' || quote_ident(t.tgname) || ' ON ' || t.tgrelid::regclass || ' IS '
                || quote_literal(obj_description(t.oid, 'pg_trigger'))),
              ('ALTER TABLE ' || t.tgrelid::regclass || CASE t.tgenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA'
                WHEN 'A' THEN ' ENABLE ALWAYS' END || ' TRIGGER ' || quote_ident(t.tgname))) x(sql)
            WHERE NOT t.tgisinternal ORDER BY t.oid
            """;

    private PostgresqlStage() {}

    /**
     * Answers what could not be made.
     *
     * @param guarded the rights of a scratch concern nobody else, though its guard ignores those of dumps
     */
    static List<String> copy(Connection from, Connection guarded) throws SQLException {
        Connection scratch = guarded.unwrap(Connection.class);
        List<String> definitions = new ArrayList<>();
        Catalogue catalogue = new PostgresqlCatalogue();
        List<String> schemas = catalogue.otherSchemas(from);
        schemas.forEach(name -> definitions.add("CREATE SCHEMA IF NOT EXISTS " + PostgresqlNames.quoted(name)));
        Schema held = catalogue.read(from, CatalogueScope.of(schemas, table -> true));
        Ddl ddl = PostgresqlDdl.of(Optional.empty());
        for (Operation operation : SchemaDiff.between(Schema.empty(), held, DiffOptions.of(PostgresqlTraits.TRAITS))
                .operations()) {
            operation.accept(ddl).forEach(work -> definitions.add(work.sql()));
        }
        LiveQueries.compile(from, PostgresqlStage::more).forEach(work -> definitions.add(work.sql()));
        List<String> gaps = new ArrayList<>(CatalogueQuery.list(from, NOT_READ, List.of(), row -> row.getString(1)));
        if (!madeAtOnce(definitions, scratch)) {
            gaps.addAll(ScratchCopy.run(definitions, scratch));
        }
        return gaps;
    }

    private static List<SqlWork> more(LiveQueries live) {
        List<SqlWork> work = new ArrayList<>();
        live.texts(COMMENTS).forEach(sql -> work.add(SqlStatement.of(sql)));
        live.texts(RIGHTS).forEach(sql -> work.add(SqlStatement.of(sql)));
        live.texts(VIEWS).forEach(view -> PostgresqlKept.of(view, live).stream()
                .filter(sql -> !PostgresqlKept.isRead(sql))
                .forEach(sql -> work.add(SqlStatement.of(sql))));
        live.texts(WITHOUT_DATA).forEach(sql -> work.add(SqlStatement.of(sql)));
        live.texts(TRIGGERS).forEach(sql -> work.add(SqlStatement.of(sql)));
        work.addAll(PostgresqlDependents.ofNobody(live).restored());
        return work;
    }

    private static boolean madeAtOnce(List<String> definitions, Connection scratch) throws SQLException {
        scratch.setAutoCommit(false);
        try (Statement batch = scratch.createStatement()) {
            for (String definition : definitions) {
                batch.addBatch(definition);
            }
            batch.executeBatch();
            scratch.commit();
            return true;
        } catch (SQLException refused) { // by which of them is found out one by one
            scratch.rollback();
            return false;
        } finally {
            scratch.setAutoCommit(true);
        }
    }
}
