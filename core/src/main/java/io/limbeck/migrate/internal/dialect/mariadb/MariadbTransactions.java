package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.Transactions;

/** MariaDB: what statements do to the transaction that they run in, and what they leave when they fail. */
final class MariadbTransactions implements Transactions {
    @Override
    public boolean commits(String sql) {
        return MariadbCommits.by(sql);
    }
}
