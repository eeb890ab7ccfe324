package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.Transactions;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlInvalidIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** PostgreSQL: what statements do to the transaction that they run in, and what they leave when they fail. */
final class PostgresqlTransactions implements Transactions {
    private static final Pattern REBUILT =
            Pattern.compile("\\s*REINDEX\\b.*?\\sCONCURRENTLY\\b", Pattern.CASE_INSENSITIVE);

    /** A setting remembers what a dropped view had. */
    @Override
    public boolean isAboutRows(String sql) {
        return !sql.startsWith("SELECT set_config(") && Transactions.super.isAboutRows(sql);
    }

    @Override
    public List<SqlStatement> inTheWayOf(String sql, Connection live) throws SQLException {
        return PostgresqlInvalidIndex.inTheWayOf(sql, live);
    }

    @Override
    public Optional<String> leftBehind(String sql) {
        return REBUILT.matcher(sql).lookingAt()
                ? Optional.of(
                        "A failed REINDEX CONCURRENTLY leaves an invalid index whose name ends with _ccnew: check whether it"
                                + " exists, and drop it with DROP INDEX before the next attempt.")
                : Optional.empty();
    }
}
