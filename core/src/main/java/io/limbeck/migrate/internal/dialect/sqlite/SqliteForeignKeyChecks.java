package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.ForeignKeyChecks;
import io.limbeck.migrate.internal.dialect.ForeignKeySuspension;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** SQLite: switches the enforcement of foreign keys off where a table has to be rebuilt under those that refer to it. */
final class SqliteForeignKeyChecks implements ForeignKeyChecks {
    @Override
    public ForeignKeySuspension suspend(Connection connection) throws SQLException {
        return SqliteForeignKeys.suspend(connection);
    }

    @Override
    public List<String> off() {
        return List.of("PRAGMA foreign_keys = OFF");
    }

    @Override
    public List<String> on() {
        return List.of("PRAGMA foreign_keys = ON");
    }

    @Override
    public boolean areEnforced(Connection connection) throws SQLException {
        return SqliteForeignKeys.areEnforced(connection);
    }
}
