package io.limbeck.migrate.testkit;

import io.limbeck.migrate.internal.dialect.scratch.ScratchName;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.internal.sql.StatementTokens;
import io.limbeck.migrate.internal.sql.StatementTokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A statement as a server has logged it.
 *
 * @param session by which number the server knows who sent it
 * @param database in which it ran
 */
record LoggedStatement(String session, String database, String sql) {
    /** What a guard makes of a statement that has no meaning on a scratch. */
    private static final String NOTHING = "DO 0";

    /** By which H2's driver asks for the catalogue's name. */
    private static final String H2_DRIVER = "CALL DATABASE()";

    private static final Set<String> READING =
            Set.of("SELECT", "SHOW", "WITH", "VALUES", "EXPLAIN", "DESCRIBE", "SCRIPT");

    /** Of the session or its transaction: whatever is in that is judged on its own. */
    private static final Set<String> OF_THE_SESSION =
            Set.of("BEGIN", "START", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "DISCARD", "RESET", "SET", "USE");

    /** Functions by which a query writes, and clauses. */
    private static final Set<String> WRITING = Set.of(
            "SETVAL", "NEXTVAL", "INTO", "INSERT", "UPDATE", "DELETE", "MERGE", "LO_IMPORT", "PG_WRITE_FILE", "DBLINK");

    /** Settings of everybody. */
    private static final Set<String> OF_THE_SERVER = Set.of("GLOBAL", "PERSIST", "PERSIST_ONLY", "PASSWORD");

    /** Whether it cannot have changed anything that outlives its session. */
    boolean onlyReads(SqlSyntax syntax) {
        StatementTokens tokens = StatementTokens.of(syntax, sql);
        if (OF_THE_SESSION.contains(tokens.word(0))) {
            return words(tokens).noneMatch(OF_THE_SERVER::contains);
        }
        if (sql.strip().equals(NOTHING) || sql.strip().equals(H2_DRIVER)) {
            return true;
        }
        return READING.contains(tokens.word(0)) && words(tokens).noneMatch(WRITING::contains);
    }

    private static Stream<String> words(StatementTokens tokens) {
        return tokens.list().stream().filter(Token::isWord).map(token -> token.text()
                .toUpperCase(Locale.ROOT));
    }

    /** Whether it creates, sets up or drops a scratch, and nothing else. */
    boolean isAboutAScratch(SqlSyntax syntax) {
        StatementTokens tokens = StatementTokens.of(syntax, sql);
        int name = tokens.after(2, "IF", "EXISTS");
        return Set.of("CREATE", "ALTER", "DROP").contains(tokens.word(0))
                && Set.of("DATABASE", "SCHEMA").contains(tokens.word(1))
                && tokens.name(name).orElse("").startsWith(ScratchName.PREFIX);
    }

    boolean begins(String... words) {
        String text = sql.strip().toUpperCase(Locale.ROOT);
        return List.of(words).stream().anyMatch(text::startsWith);
    }

    /** Whether it is about one of these tables: their names are nobody else's. */
    boolean names(String... tables) {
        return List.of(tables).stream().anyMatch(sql::contains);
    }
}
