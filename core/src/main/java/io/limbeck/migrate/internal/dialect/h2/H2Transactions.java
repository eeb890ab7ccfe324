package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.Transactions;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Syntax;
import io.limbeck.migrate.internal.sql.StatementHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** H2: what statements do to the transaction that they run in, and what they leave when they fail. */
final class H2Transactions implements Transactions {
    @Override
    public boolean commits(String sql) {
        return H2Commits.by(sql);
    }

    /** A sequence of a transaction that is rolled back stays in the running engine, under its name, until the database is closed. */
    @Override
    public boolean commitsWhenTold(String sql) {
        return H2Commits.onRequestBy(sql);
    }

    @Override
    public Optional<String> leftBehind(String sql) {
        return StatementHead.of(H2Syntax.SQL, sql).is("CREATE", "SEQUENCE")
                ? Optional.of(
                        "H2 keeps a sequence that was created through op.connection() and rolled back until the database is closed:"
                                + " drop it with DROP SEQUENCE if it exists.")
                : Optional.empty();
    }

    @Override
    public List<SqlStatement> repair(String interrupted, Connection live) throws SQLException {
        return H2Copies.repair(interrupted, live);
    }
}
