package io.limbeck.migrate.internal.dialect.postgresql;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.ScratchUnavailableException;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlNames;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlValues;
import io.limbeck.migrate.internal.dialect.scratch.ScratchName;
import io.limbeck.migrate.internal.dialect.scratch.ScratchTransaction;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A schema in a transaction that is rolled back.
 *
 * <p>After it on the search path come those schemas of the path that hold types, functions or collations, for an extension's are
 * wanted; a foreign key that found its table there found the wrong one, which is refused.
 */
final class PostgresqlScratch {
    /** No right to make a schema; a server that only reads. */
    private static final Set<String> REFUSED = Set.of("42501", "25006");

    private static final String WITH_TYPES =
            "SELECT p.name FROM unnest(current_schemas(false)) WITH ORDINALITY p(name, i)"
                    + " JOIN pg_namespace n ON n.nspname = p.name"
                    + " WHERE EXISTS (SELECT 1 FROM pg_proc f WHERE f.pronamespace = n.oid)"
                    + " OR EXISTS (SELECT 1 FROM pg_collation l WHERE l.collnamespace = n.oid)"
                    + " OR EXISTS (SELECT 1 FROM pg_type t WHERE t.typnamespace = n.oid AND t.typtype <> 'c' AND t.typelem = 0)"
                    + " ORDER BY p.i";

    private PostgresqlScratch() {}

    /** @param owner a connection of its own, which is closed */
    static <T> T run(Connection owner, ScratchWork<T> work) throws SQLException {
        String schema = ScratchName.next();
        try (owner) {
            owner.setAutoCommit(false);
            try {
                List<String> others = begin(owner, schema);
                Connection scratch = ScratchTransaction.on(owner);
                T result = work.on(scratch);
                scratch.commit();
                refuseForeignTables(owner, schema, others);
                return result;
            } finally {
                owner.rollback();
                owner.setAutoCommit(true);
                dropCommitted(owner, schema);
            }
        }
    }

    private static List<String> begin(Connection owner, String schema) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            List<String> others = CatalogueQuery.list(owner, WITH_TYPES, List.of(), row -> row.getString(1));
            statement.execute("CREATE SCHEMA " + PostgresqlNames.quoted(schema));
            List<String> path = new ArrayList<>(List.of(schema));
            path.addAll(others);
            statement.execute("SET LOCAL search_path = "
                    + path.stream().map(PostgresqlNames::quoted).collect(joining(", ")));
            return others;
        } catch (SQLException e) {
            if (REFUSED.contains(e.getSQLState())) {
                throw new ScratchUnavailableException(
                        "Cannot create a scratch schema in the database, which would be rolled back afterwards.",
                        String.valueOf(e.getMessage()),
                        "GRANT CREATE ON DATABASE … TO the user, or set scratch.url to a database of the same version.",
                        e);
            }
            throw e;
        }
    }

    private static void refuseForeignTables(Connection owner, String schema, List<String> others) throws SQLException {
        if (others.isEmpty()) {
            return;
        }
        List<String> strangers = CatalogueQuery.list(
                owner,
                "SELECT DISTINCT t.relname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
                        + " JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " JOIN pg_namespace tn ON tn.oid = t.relnamespace WHERE n.nspname = "
                        + PostgresqlValues.literal(schema) + " AND tn.nspname IN "
                        + others.stream().map(PostgresqlValues::literal).collect(joining(", ", "(", ")"))
                        + " ORDER BY 1",
                List.of(),
                row -> row.getString(1));
        if (!strangers.isEmpty()) {
            throw new SQLException("relation \"" + strangers.get(0) + "\" does not exist", "42P01");
        }
    }

    /** A script may say COMMIT in its own words. */
    private static void dropCommitted(Connection owner, String schema) throws SQLException {
        boolean there = !CatalogueQuery.list(
                        owner,
                        "SELECT 1 FROM pg_namespace WHERE nspname = " + PostgresqlValues.literal(schema),
                        List.of(),
                        row -> row.getInt(1))
                .isEmpty();
        if (there) {
            try (Statement statement = owner.createStatement()) {
                statement.execute("DROP SCHEMA " + PostgresqlNames.quoted(schema) + " CASCADE");
            }
        }
    }
}
