package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import io.limbeck.migrate.internal.dialect.scratch.LeavesScratchException;
import io.limbeck.migrate.internal.dialect.scratch.ScratchGuard;
import io.limbeck.migrate.internal.sql.StatementTokens;
import io.limbeck.migrate.internal.sql.StatementTokens.Token;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps statements in a scratch database that shares its server, and often its account, with the live one.
 *
 * <p>The live database's name means the scratch: {@code USE live} is ignored, {@code live.users} becomes {@code users}. Another
 * database's name is refused. Accounts and settings of the server are no part of a schema: such statements do nothing here.
 */
final class MariadbScratchGuard implements ScratchGuard {
    private static final String NOTHING = "DO 0";

    /** After these a table, view or routine is named, so that a name before a point is a database. */
    private static final Set<String> NAMING = Set.of(
            "FROM",
            "JOIN",
            "INTO",
            "UPDATE",
            "TABLE",
            "TABLES",
            "EXISTS",
            "VIEW",
            "TRIGGER",
            "PROCEDURE",
            "FUNCTION",
            "EVENT",
            "SEQUENCE",
            "REFERENCES",
            "TRUNCATE",
            "CALL",
            "LIKE",
            "DELETE",
            "DESCRIBE",
            "IGNORE");

    private static final Set<String> READING = Set.of("SELECT", "SHOW", "EXPLAIN", "DESCRIBE", "WITH");

    /** Settings of the session that concern the client or the server's log. */
    private static final Set<String> CLIENT_SETTINGS = Set.of(
            "NAMES",
            "CHARACTER_SET_CLIENT",
            "CHARACTER_SET_RESULTS",
            "CHARACTER_SET_CONNECTION",
            "COLLATION_CONNECTION",
            "SQL_LOG_BIN",
            "GLOBAL",
            "PERSIST",
            "PERSIST_ONLY",
            "PASSWORD",
            "ROLE",
            "DEFAULT");

    private static final Set<String> OF_THE_SERVER = Set.of(
            "INSTALL",
            "UNINSTALL",
            "KILL",
            "SHUTDOWN",
            "RESET",
            "PURGE",
            "CHANGE",
            "STOP",
            "BACKUP",
            "RESTART",
            "CLONE",
            "LOAD");

    private static final Set<String> SYSTEM = Set.of("information_schema", "performance_schema", "sys", "mysql");

    private final String scratch;
    private final String live;
    private final Set<String> others;
    private final boolean mayBuildStatements;

    /**
     * @param live the database that the scratch represents
     * @param databases all that the account sees on the scratch's server
     * @param mayBuildStatements whether the account is one that the user gave for scratches alone
     */
    MariadbScratchGuard(String scratch, String live, List<String> databases, boolean mayBuildStatements) {
        this.scratch = scratch;
        this.live = live;
        this.mayBuildStatements = mayBuildStatements;
        this.others = new HashSet<>();
        databases.forEach(name -> others.add(name.toLowerCase(Locale.ROOT)));
        SYSTEM.forEach(others::remove);
        others.add("mysql");
        others.remove(scratch.toLowerCase(Locale.ROOT));
        others.remove(live.toLowerCase(Locale.ROOT));
    }

    @Override
    public String checked(String sql) throws SQLException {
        StatementTokens tokens = StatementTokens.of(MariadbSyntax.SQL, sql);
        String verb = tokens.word(0);
        if (verb.equals("USE")) {
            enters(tokens.name(1).orElse(""));
            return NOTHING;
        }
        Optional<String> database = database(tokens);
        if (database.isPresent()) {
            enters(database.get());
            return NOTHING;
        }
        if (isOfAccounts(tokens) || isOfTheClient(tokens)) {
            return NOTHING;
        }
        if (OF_THE_SERVER.contains(verb) || isServerObject(tokens)) {
            throw refused(verb + " affects the whole server");
        }
        if ((verb.equals("PREPARE") || verb.equals("EXECUTE")) && !mayBuildStatements) {
            throw refused(verb
                    + " builds a statement that cannot be checked before it runs; give scratch.url an account that"
                    + " can access only scratch databases");
        }
        return withoutLive(sql, tokens);
    }

    @Override
    public void enters(String database) throws SQLException {
        if (!isHere(database)) {
            throw refused("database " + database + " is not the one being compared");
        }
    }

    private boolean isHere(String database) {
        return database.equalsIgnoreCase(live) || database.equalsIgnoreCase(scratch);
    }

    /** Which database the statement creates, drops or changes. */
    private static Optional<String> database(StatementTokens tokens) {
        int kind = tokens.after(1, "OR", "REPLACE");
        boolean isDatabase = Set.of("CREATE", "DROP", "ALTER").contains(tokens.word(0))
                && (tokens.word(kind).equals("DATABASE") || tokens.word(kind).equals("SCHEMA"));
        return isDatabase ? tokens.name(tokens.after(kind + 1, "IF", "NOT", "EXISTS")) : Optional.empty();
    }

    private static boolean isOfAccounts(StatementTokens tokens) {
        int kind = tokens.after(1, "OR", "REPLACE");
        boolean names = Set.of("CREATE", "DROP", "ALTER", "RENAME").contains(tokens.word(0));
        return tokens.begins("GRANT")
                || tokens.begins("REVOKE")
                || tokens.begins("FLUSH")
                || (names
                        && (tokens.word(kind).equals("USER")
                                || tokens.word(kind).equals("ROLE")));
    }

    private static boolean isOfTheClient(StatementTokens tokens) {
        if (!tokens.begins("SET")) {
            return false;
        }
        return tokens.list().stream()
                .filter(Token::isWord)
                .anyMatch(token -> CLIENT_SETTINGS.contains(token.text().toUpperCase(Locale.ROOT)));
    }

    private static boolean isServerObject(StatementTokens tokens) {
        int kind = tokens.after(1, "OR", "REPLACE");
        return Set.of("CREATE", "DROP", "ALTER").contains(tokens.word(0))
                && Set.of("SERVER", "TABLESPACE", "LOGFILE", "UNDO", "INSTANCE", "RESOURCE")
                        .contains(tokens.word(kind));
    }

    /** Qualified names of the live database lose the qualifier; those of others are refused. */
    private String withoutLive(String sql, StatementTokens tokens) throws SQLException {
        StringBuilder text = new StringBuilder(sql.length());
        int copied = 0;
        for (int i = 0; i + 2 < tokens.list().size(); i++) {
            Optional<String> name = tokens.name(i);
            boolean qualifies = name.isPresent() && tokens.isMark(i + 1, '.') && !tokens.isMark(i - 1, '.');
            if (!qualifies || !isDatabase(tokens, i, name.get())) {
                continue;
            }
            if (!isHere(name.get())) {
                throw refused(name.get() + "." + tokens.name(i + 2).orElse("…") + " is in another database");
            }
            text.append(sql, copied, tokens.list().get(i).start());
            copied = tokens.list().get(i + 1).end();
        }
        return copied == 0 ? sql : text.append(sql, copied, sql.length()).toString();
    }

    private boolean isDatabase(StatementTokens tokens, int place, String name) {
        boolean known = isHere(name) || others.contains(name.toLowerCase(Locale.ROOT));
        boolean mayRead = name.equalsIgnoreCase("mysql") && READING.contains(tokens.word(0));
        return known && !mayRead && (NAMING.contains(tokens.word(place - 1)) || !isAlsoAName(tokens, name));
    }

    /** Whether the statement calls a table or an alias the same, so that {@code name.column} is a column. */
    private static boolean isAlsoAName(StatementTokens tokens, String name) {
        for (int i = 0; i < tokens.list().size(); i++) {
            boolean alone = !tokens.isMark(i + 1, '.') && !tokens.isMark(i - 1, '.');
            if (alone && tokens.name(i).filter(name::equalsIgnoreCase).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private SQLException refused(String what) {
        return new LeavesScratchException(what + ". Comparisons run in a scratch database and must not leave it.");
    }
}
