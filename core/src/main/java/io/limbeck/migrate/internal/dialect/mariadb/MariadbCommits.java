package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import io.limbeck.migrate.internal.sql.StatementHead;
import java.util.Set;

/** Which statements commit implicitly, see https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/. */
final class MariadbCommits {
    private static final Set<String> VERBS = Set.of(
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
            "UNINSTALL");

    private MariadbCommits() {}

    /** Those on temporary tables do not commit. */
    static boolean by(String sql) {
        StatementHead head = StatementHead.of(MariadbSyntax.SQL, sql);
        return VERBS.contains(head.verb()) && !head.isTemporary();
    }
}
