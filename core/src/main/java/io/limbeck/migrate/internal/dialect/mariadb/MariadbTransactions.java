package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.CommittingStatements;
import io.limbeck.migrate.internal.dialect.Transactions;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import java.util.Set;

/** MariaDB: what statements do to the transaction that they run in, and what they leave when they fail. */
final class MariadbTransactions implements Transactions {
    /** See https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/. */
    private static final CommittingStatements COMMITTING = new CommittingStatements(
            MariadbSyntax.SQL,
            Set.of(
                    "ALTER",
                    "ANALYZE",
                    "CACHE",
                    "CHANGE",
                    "CHECK",
                    "CREATE",
                    "DROP",
                    "FLUSH",
                    "GRANT",
                    "INSTALL",
                    "LOCK",
                    "OPTIMIZE",
                    "RENAME",
                    "REPAIR",
                    "RESET",
                    "REVOKE",
                    "START",
                    "STOP",
                    "TRUNCATE",
                    "UNINSTALL"));

    @Override
    public boolean commits(String sql) {
        return COMMITTING.include(sql);
    }
}
