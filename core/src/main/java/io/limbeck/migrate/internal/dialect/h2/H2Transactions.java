package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.CommittingStatements;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.Transactions;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Syntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** H2: what statements do to the transaction that they run in, and what they leave when they fail. */
final class H2Transactions implements Transactions {
    private static final CommittingStatements COMMITTING = new CommittingStatements(
            H2Syntax.SQL,
            Set.of("ALTER", "ANALYZE", "COMMENT", "CREATE", "DROP", "GRANT", "REVOKE", "SET", "TRUNCATE"));

    /** What numbers rows, and the settings of a session, belong to no transaction. */
    private static final Pattern SEQUENCES = Pattern.compile(
            "\\s*((CREATE|ALTER)\\s+SEQUENCE\\b|SET\\b|ALTER\\s+TABLE\\b.*\\bRESTART\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern MADE = Pattern.compile("\\s*CREATE\\s+SEQUENCE\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean commits(String sql) {
        return COMMITTING.include(sql);
    }

    /** A sequence of a transaction that is rolled back stays in the running engine, under its name, until the database is closed. */
    @Override
    public boolean commitsWhenTold(String sql) {
        return SEQUENCES.matcher(sql).lookingAt();
    }

    @Override
    public Optional<String> leftBehind(String sql) {
        return MADE.matcher(sql).lookingAt()
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
