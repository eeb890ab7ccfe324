package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import io.limbeck.migrate.internal.sql.StatementTokens;
import java.util.List;

/** The definition of a program. The server keeps its comments, but clients leave them out before they send it. */
final class MariadbProgramText {
    private MariadbProgramText() {}

    /** Whether one of the two may be what a client has made of the other. */
    static boolean same(String one, String other) {
        return one.equals(other)
                || (!(hasComments(one) && hasComments(other)) && tokens(one).equals(tokens(other)));
    }

    private static boolean hasComments(String sql) {
        SqlTokens tokens = new SqlTokens(MariadbSyntax.SQL, sql, 0, sql.length());
        do {
            tokens.next();
        } while (tokens.kind() != Kind.END && tokens.kind() != Kind.COMMENT);
        return tokens.kind() == Kind.COMMENT;
    }

    private static List<String> tokens(String sql) {
        return StatementTokens.of(MariadbSyntax.SQL, sql).list().stream()
                .map(StatementTokens.Token::text)
                .toList();
    }
}
