package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.Ddl;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.SchemaObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Gives a view another query: it is dropped and made, and its triggers, which go with it, are made again. */
final class SqliteViews {
    private SqliteViews() {}

    static List<SqlWork> replace(ReplaceObject operation, Connection live, Ddl ddl) throws SQLException {
        List<SqlWork> work = new ArrayList<>(operation.accept(ddl));
        SchemaObject object = operation.object().to();
        if (object.kind() == SchemaObject.Kind.VIEW) {
            try (PreparedStatement query = live.prepareStatement("SELECT sql FROM sqlite_master WHERE type = 'trigger'"
                    + " AND tbl_name = ? COLLATE NOCASE ORDER BY rowid")) {
                query.setString(1, object.name().name());
                try (ResultSet triggers = query.executeQuery()) {
                    while (triggers.next()) {
                        work.add(SqlStatement.of(triggers.getString(1)));
                    }
                }
            }
        }
        return work;
    }
}
