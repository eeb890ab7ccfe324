package io.limbeck.migrate.internal.dialect;

import io.limbeck.migrate.internal.sql.StatementHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What statements do to the transaction that they run in, and what they leave when they fail. Thread-safe. */
public interface Transactions {
    /** Of a database in which only COMMIT commits. */
    Transactions PLAIN = new Transactions() {};

    /** Whether a statement reads or writes rows alone: it changes no definition, and how it ends depends on the rows. */
    default boolean isAboutRows(StatementHead head) {
        return head.isOfRows() || head.verb().equals("VACUUM") || head.verb().equals("ANALYZE");
    }

    /** Whether this statement implicitly commits the open transaction, as DDL does on some databases. */
    default boolean commits(String sql) {
        return false;
    }

    /**
     * Whether what {@link #commits} says of this statement applies only on request: the rows wait for the next commit, and what it
     * makes does not go away when there is none.
     */
    default boolean commitsWhenTold(String sql) {
        return false;
    }

    /**
     * What has to run before this statement because an earlier try of it was interrupted; asked again until there is nothing more.
     * Outside of a transaction.
     */
    default List<SqlStatement> inTheWayOf(String sql, Connection live) throws SQLException {
        return List.of();
    }

    /**
     * What puts in order what this statement has left when it was interrupted, before anybody asks whether it was carried out; asked
     * again until there is nothing more.
     */
    default List<SqlStatement> repair(String interrupted, Connection live) throws SQLException {
        return List.of();
    }

    /** What a statement that failed outside a transaction may have left, as a sentence with what to do. */
    default Optional<String> leftBehind(String sql) {
        return Optional.empty();
    }
}
