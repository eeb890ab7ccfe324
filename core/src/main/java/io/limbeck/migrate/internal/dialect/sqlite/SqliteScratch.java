package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.scratch.GuardedConnection;
import io.limbeck.migrate.internal.dialect.scratch.LeavesScratchException;
import io.limbeck.migrate.internal.dialect.scratch.ScratchWork;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqliteSyntax;
import io.limbeck.migrate.internal.sql.StatementTokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** A database in memory, of the same engine, as the engine is the driver's. */
final class SqliteScratch {
    private SqliteScratch() {}

    /** @param rawSql whether statements run that may attach the live file */
    static <T> T run(ConnectionRequest target, boolean rawSql, ScratchWork<T> work) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("transaction_mode", "IMMEDIATE");
        try (Connection scratch = SqliteOpening.open(target, SqliteFile.PREFIX + ":memory:", properties)) {
            return work.on(rawSql ? GuardedConnection.of(scratch, SqliteScratch::checked) : scratch);
        }
    }

    /** Refuses what opens or writes another file. */
    private static String checked(String sql) throws SQLException {
        StatementTokens tokens = StatementTokens.of(SqliteSyntax.SQL, sql);
        if (tokens.begins("ATTACH") || (tokens.begins("VACUUM") && tokens.contains("INTO"))) {
            throw new LeavesScratchException(tokens.word(0)
                    + " accesses another file. Comparisons run in a scratch database and must not leave it.");
        }
        return sql;
    }
}
