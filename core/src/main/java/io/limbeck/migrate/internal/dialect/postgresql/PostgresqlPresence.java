package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.catalogue.Presence;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlNames;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Whether a subject exists. What is created without a schema goes to the first schema of the search path; all else is found along it. */
final class PostgresqlPresence {
    private static final String WHERE_IT_LIES =
            """
            SELECT quote_ident(n.nspname), current_setting('search_path') FROM pg_namespace n
            WHERE n.nspname <> current_schema() AND n.oid = coalesce(
                (SELECT relnamespace FROM pg_class WHERE oid = to_regclass(?)),
                (SELECT typnamespace FROM pg_type WHERE oid = to_regtype(?)))
            """;

    private PostgresqlPresence() {}

    /** Where a statement that names the subject without a schema would find it. */
    static boolean alongThePath(Subject subject, Catalogue catalogue, Connection live) throws SQLException {
        Optional<TableName> name =
                subject.qualifiedName().filter(known -> known.schema().isEmpty());
        if (name.isEmpty()) {
            return Presence.of(subject, catalogue, live);
        }
        String path;
        try (PreparedStatement query = live.prepareStatement(WHERE_IT_LIES)) {
            String quoted = PostgresqlNames.quoted(name.get().name());
            query.setString(1, quoted);
            query.setString(2, quoted);
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    return Presence.of(subject, catalogue, live);
                }
                path = found.getString(2);
                setPath(live, found.getString(1));
            }
        }
        boolean exists = Presence.of(subject, catalogue, live);
        setPath(live, path);
        return exists;
    }

    private static void setPath(Connection live, String path) throws SQLException {
        try (PreparedStatement setting = live.prepareStatement("SELECT set_config('search_path', ?, false)")) {
            setting.setString(1, path);
            setting.executeQuery().close();
        }
    }
}
