package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server does not let a column, a view or a type change under. It is dropped before the change and comes back whole after it,
 * whoever created it: views with all views on them, policies, triggers and rules; of a type functions, defaults, constraints and indexes too.
 */
public final class PostgresqlDependents {
    /** Views that use what changes, those on which others depend last. */
    private static final String VIEWS =
            """
            , d(oid, depth) AS (
              SELECT r.ev_class, 1 FROM deps JOIN pg_rewrite r ON r.oid = deps.objid
              WHERE deps.classid = 'pg_rewrite'::regclass AND r.rulename = '_RETURN'
              UNION
              SELECT r.ev_class, d.depth + 1 FROM d JOIN pg_depend p ON p.refobjid = d.oid
                AND p.refclassid = 'pg_class'::regclass AND p.classid = 'pg_rewrite'::regclass
              JOIN pg_rewrite r ON r.oid = p.objid AND r.ev_class <> d.oid AND r.rulename = '_RETURN')
            SELECT c.oid::regclass::text, c.relkind, pg_get_viewdef(c.oid), c.relispopulated
            FROM (SELECT oid, max(depth) AS depth FROM d GROUP BY oid) x JOIN pg_class c ON c.oid = x.oid
            WHERE c.relkind IN ('v', 'm') ORDER BY x.depth DESC, 1
            """;

    /** What depends, by kind and name. */
    private static final String NAMES =
            """
            SELECT CASE WHEN r.rulename <> '_RETURN' THEN 'rule ' || r.rulename || ' of ' WHEN c.relkind = 'm'
              THEN 'materialized view ' ELSE 'view ' END || c.oid::regclass::text
            FROM deps JOIN pg_rewrite r ON deps.classid = 'pg_rewrite'::regclass AND r.oid = deps.objid
            JOIN pg_class c ON c.oid = r.ev_class
            UNION SELECT 'policy ' || p.polname || ' of ' || p.polrelid::regclass::text
            FROM deps JOIN pg_policy p ON deps.classid = 'pg_policy'::regclass AND p.oid = deps.objid
            UNION SELECT 'trigger ' || t.tgname || ' of ' || t.tgrelid::regclass::text
            FROM deps JOIN pg_trigger t ON deps.classid = 'pg_trigger'::regclass AND t.oid = deps.objid AND NOT t.tgisinternal
            UNION SELECT 'function ' || p.oid::regprocedure::text
            FROM deps JOIN pg_proc p ON deps.classid = 'pg_proc'::regclass AND p.oid = deps.objid
            ORDER BY 1
            """;

    private final List<SqlWork> dropped = new ArrayList<>();
    private final List<SqlWork> restored = new ArrayList<>();
    private final LiveQueries live;
    private final String deps;
    private final Object[] parameters;

    private PostgresqlDependents(LiveQueries live, String deps, Object... parameters) {
        this.live = live;
        this.deps = "WITH RECURSIVE " + deps;
        this.parameters = parameters;
    }

    /** On a column, by the quoted name of its table. */
    static PostgresqlDependents ofColumn(String table, String column, LiveQueries live) {
        return onColumn(table, column, live)
                .views()
                .parts(PostgresqlParts.RULES)
                .parts(PostgresqlParts.TRIGGERS)
                .parts(PostgresqlParts.POLICIES);
    }

    private static PostgresqlDependents onColumn(String table, String column, LiveQueries live) {
        return new PostgresqlDependents(
                live,
                """
                deps AS (SELECT p.classid, p.objid FROM pg_depend p WHERE p.refclassid = 'pg_class'::regclass
                  AND p.refobjid = to_regclass(?) AND p.refobjsubid = (SELECT attnum FROM pg_attribute a
                    WHERE a.attrelid = p.refobjid AND a.attname = ? AND NOT attisdropped))
                """,
                table,
                column);
    }

    /** What keeps a column from being dropped, each with its kind: {@code view active_users}. */
    static List<String> holdingColumn(String table, String column, LiveQueries live) {
        return onColumn(table, column, live).texts(NAMES);
    }

    /** On a view, by its quoted name. */
    static PostgresqlDependents ofView(String view, LiveQueries live) {
        return new PostgresqlDependents(
                        live,
                        """
                        deps AS (SELECT p.classid, p.objid FROM pg_depend p JOIN pg_rewrite r ON r.oid = p.objid
                          WHERE p.refclassid = 'pg_class'::regclass AND p.refobjid = to_regclass(?) AND r.ev_class <> p.refobjid)
                        """,
                        view)
                .views();
    }

    /** On a type, on the columns of that type, and on the functions that have it as an argument or answer. */
    static PostgresqlDependents ofType(TableName type, LiveQueries live) {
        return new PostgresqlDependents(
                        live,
                        """
                        types AS (SELECT unnest(ARRAY[oid, typarray]) AS oid FROM pg_type WHERE oid = to_regtype(?)),
                        columns AS (SELECT attrelid, attnum FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                          WHERE c.relkind IN ('r', 'p') AND NOT a.attisdropped AND a.atttypid IN (SELECT oid FROM types)),
                        functions AS (SELECT p.objid FROM pg_depend p WHERE p.classid = 'pg_proc'::regclass
                          AND p.refclassid = 'pg_type'::regclass AND p.refobjid IN (SELECT oid FROM types)),
                        deps AS (SELECT DISTINCT p.classid, p.objid FROM pg_depend p WHERE
                          p.refclassid = 'pg_type'::regclass AND p.refobjid IN (SELECT oid FROM types)
                          OR p.refclassid = 'pg_class'::regclass AND (p.refobjid, p.refobjsubid) IN (SELECT attrelid, attnum FROM columns)
                          OR p.refclassid = 'pg_proc'::regclass AND p.refobjid IN (SELECT objid FROM functions))
                        """,
                        PostgresqlNames.quoted(type))
                .parts(PostgresqlParts.FUNCTIONS)
                .parts(PostgresqlParts.DEFAULTS)
                .parts(PostgresqlParts.COMPUTED)
                .parts(PostgresqlParts.CONSTRAINTS)
                .parts(PostgresqlParts.INDEXES)
                .views()
                .parts(PostgresqlParts.RULES)
                .parts(PostgresqlParts.TRIGGERS)
                .parts(PostgresqlParts.POLICIES);
    }

    /** What belongs to tables and to nothing that changes, with all functions: for a copy of the whole database. */
    public static PostgresqlDependents ofNobody(LiveQueries live) {
        return new PostgresqlDependents(
                        live,
                        """
                        deps AS (SELECT 'pg_policy'::regclass AS classid, oid AS objid FROM pg_policy
                          UNION ALL SELECT 'pg_rewrite'::regclass, r.oid FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
                            JOIN pg_namespace n ON n.oid = c.relnamespace AND NOT starts_with(n.nspname, 'pg_')
                            AND n.nspname <> 'information_schema'
                          UNION ALL SELECT 'pg_proc'::regclass, f.oid FROM pg_proc f
                            JOIN pg_namespace n ON n.oid = f.pronamespace AND NOT starts_with(n.nspname, 'pg_')
                            AND n.nspname <> 'information_schema'
                            WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass
                              AND d.objid = f.oid AND d.deptype = 'e'))
                        """)
                .parts(PostgresqlParts.FUNCTIONS)
                .parts(PostgresqlParts.RULES)
                .parts(PostgresqlParts.POLICIES);
    }

    /** The first column of a query about what depends, whose rest follows the definition of {@code deps}. */
    List<String> texts(String query) {
        return live.texts(deps + query, parameters);
    }

    /** @param query of a statement that drops, and those that create and complete it again */
    private PostgresqlDependents parts(String query) {
        List<SqlWork> gone = new ArrayList<>();
        for (List<@Nullable String> row : live.rows(deps + query, parameters)) {
            gone.add(SqlStatement.of(text(row, 0)));
            row.stream()
                    .skip(1)
                    .flatMap(sql -> Optional.ofNullable(sql).stream())
                    .forEach(sql -> restored.add(SqlStatement.of(PostgresqlKept.withoutSemicolon(sql))));
        }
        dropped.addAll(0, gone);
        return this;
    }

    private PostgresqlDependents views() {
        List<List<SqlWork>> created = new ArrayList<>();
        List<SqlWork> gone = new ArrayList<>();
        for (List<@Nullable String> view : live.rows(deps + VIEWS, parameters)) {
            String name = text(view, 0);
            boolean materialized = text(view, 1).equals("m");
            String kind = materialized ? "MATERIALIZED VIEW " : "VIEW ";
            List<SqlWork> work = new ArrayList<>();
            work.add(SqlStatement.of("CREATE " + kind + name + " AS\n" + PostgresqlKept.withoutSemicolon(text(view, 2))
                    + (materialized && text(view, 3).equals("f") ? "\nWITH NO DATA" : "")));
            PostgresqlKept.of(name, live).forEach(sql -> work.add(SqlStatement.of(sql)));
            gone.add(SqlStatement.of("DROP " + kind + name));
            created.add(work);
        }
        Collections.reverse(created);
        created.forEach(restored::addAll);
        dropped.addAll(0, gone);
        return this;
    }

    private static String text(List<@Nullable String> row, int at) {
        return String.valueOf(row.get(at));
    }

    /** Before the change. */
    List<SqlWork> dropped() {
        return dropped;
    }

    /** After it. */
    public List<SqlWork> restored() {
        return restored;
    }
}
