package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.Catalogue;
import io.limbeck.migrate.internal.dialect.Presence;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSchema;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropSchema;
import io.limbeck.migrate.op.Operation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Whether a thing is there: what is made without a schema is made in the first of the search path, all else is found along the path. */
final class PostgresqlPresence {
    private static final String WHERE_IT_LIES =
            """
            SELECT quote_ident(n.nspname), current_setting('search_path') FROM pg_namespace n
            WHERE n.nspname <> current_schema() AND n.oid = coalesce(
                (SELECT relnamespace FROM pg_class WHERE oid = to_regclass(?)),
                (SELECT typnamespace FROM pg_type WHERE oid = to_regtype(?)))
            """;

    private PostgresqlPresence() {}

    static boolean of(Operation operation, Catalogue catalogue, Connection live) throws SQLException {
        if (makesByName(operation) || Presence.nameOf(operation).schema().isPresent()) {
            return Presence.of(operation, catalogue, live);
        }
        String path;
        try (PreparedStatement query = live.prepareStatement(WHERE_IT_LIES)) {
            String name = PostgresqlDialect.quoted(Presence.nameOf(operation).name());
            query.setString(1, name);
            query.setString(2, name);
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    return Presence.of(operation, catalogue, live);
                }
                path = found.getString(2);
                setPath(live, found.getString(1));
            }
        }
        boolean there = Presence.of(operation, catalogue, live);
        setPath(live, path);
        return there;
    }

    private static boolean makesByName(Operation operation) {
        return operation instanceof CreateTable
                || operation instanceof CreateSequence
                || operation instanceof CreateEnum
                || operation instanceof CreateObject
                || operation instanceof CreateSchema
                || operation instanceof DropSchema;
    }

    private static void setPath(Connection live, String path) throws SQLException {
        try (PreparedStatement setting = live.prepareStatement("SELECT set_config('search_path', ?, false)")) {
            setting.setString(1, path);
            setting.executeQuery().close();
        }
    }
}
