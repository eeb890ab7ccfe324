package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.h2.ddl.H2Syntax;
import io.limbeck.migrate.internal.sql.StatementHead;
import io.limbeck.migrate.internal.sql.StatementTokens;
import java.util.Set;

/** Which statements commit implicitly. */
final class H2Commits {
    private static final Set<String> VERBS =
            Set.of("ALTER", "ANALYZE", "COMMENT", "CREATE", "DROP", "GRANT", "REVOKE", "SET", "TRUNCATE");

    private H2Commits() {}

    static boolean by(String sql) {
        StatementHead head = StatementHead.of(H2Syntax.SQL, sql);
        return VERBS.contains(head.verb()) && !(isTemporaryTable(head) && contains(sql, "TRANSACTIONAL"));
    }

    private static boolean isTemporaryTable(StatementHead head) {
        return head.is("CREATE", "TABLE") && head.isTemporary();
    }

    /** Whether they do so only on request: what numbers rows, and the settings of a session, belong to no transaction. */
    static boolean onRequestBy(String sql) {
        StatementHead head = StatementHead.of(H2Syntax.SQL, sql);
        return head.verb().equals("SET")
                || head.is("CREATE", "SEQUENCE")
                || head.is("ALTER", "SEQUENCE")
                || (head.is("ALTER", "TABLE") && contains(sql, "RESTART"));
    }

    private static boolean contains(String sql, String word) {
        return StatementTokens.of(H2Syntax.SQL, sql).contains(word);
    }
}
