package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.Transactions;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlInvalidIndex;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlSyntax;
import io.limbeck.migrate.internal.sql.StatementHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** PostgreSQL: what statements do to the transaction that they run in, and what they leave when they fail. */
final class PostgresqlTransactions implements Transactions {
    /** A setting remembers what a dropped view had. */
    @Override
    public boolean isAboutRows(StatementHead head) {
        return !head.configures() && Transactions.super.isAboutRows(head);
    }

    @Override
    public List<SqlStatement> inTheWayOf(String sql, Connection live) throws SQLException {
        return PostgresqlInvalidIndex.inTheWayOf(sql, live);
    }

    @Override
    public Optional<String> leftBehind(String sql) {
        StatementHead head = StatementHead.of(PostgresqlSyntax.SQL, sql);
        return head.verb().equals("REINDEX") && head.isConcurrent()
                ? Optional.of(
                        "A failed REINDEX CONCURRENTLY leaves an invalid index whose name ends with _ccnew: check whether it"
                                + " exists, and drop it with DROP INDEX before the next attempt.")
                : Optional.empty();
    }
}
