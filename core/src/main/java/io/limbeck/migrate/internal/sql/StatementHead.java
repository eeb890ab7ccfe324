package io.limbeck.migrate.internal.sql;

import io.limbeck.migrate.internal.sql.StatementTokens.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a statement does, as its beginning states: {@code CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS stock.ix_items}. Comments count for
 * nothing, except those that MariaDB executes.
 *
 * @param verb the first word, in capitals; empty if there is none
 * @param modifiers what comes between verb and kind, in capitals: {@code OR}, {@code REPLACE}, {@code TEMPORARY}, {@code UNIQUE}
 * @param kind the kind of object, in capitals: {@code TABLE}; empty for statements about rows
 * @param isConcurrent whether it is {@code CONCURRENTLY}
 * @param isGuarded whether it is {@code IF EXISTS} or {@code IF NOT EXISTS}
 * @param name the parts of the object's name, or of the table's whose rows are meant; empty if there is none
 * @param end the place of the token after all that
 * @param configures whether it is a SELECT of {@code set_config}, with which PostgreSQL's dumps begin
 */
public record StatementHead(
        String verb,
        Set<String> modifiers,
        String kind,
        boolean isConcurrent,
        boolean isGuarded,
        List<Token> name,
        int end,
        boolean configures) {
    /** As many tokens as a head can have. */
    private static final int MOST = 20;

    private static final Set<String> OF_OBJECTS = Set.of("CREATE", "ALTER", "DROP");
    private static final Set<String> OF_ALL_ROWS = Set.of("DELETE", "TRUNCATE", "RENAME");
    private static final Set<String> OF_ROWS =
            Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "WITH", "SELECT", "VALUES");
    private static final Set<String> OF_SESSIONS = Set.of("SET", "USE", "PRAGMA", "ATTACH");

    private static final String[] MODIFIERS = {
        "OR",
        "REPLACE",
        "UNIQUE",
        "FULLTEXT",
        "SPATIAL",
        "GLOBAL",
        "LOCAL",
        "TEMPORARY",
        "TEMP",
        "CACHED",
        "MEMORY",
        "UNLOGGED",
        "MATERIALIZED"
    };

    public StatementHead {
        modifiers = Set.copyOf(modifiers);
        name = List.copyOf(name);
    }

    /** Reads no more than the beginning, as a statement that inserts rows may be megabytes long. */
    public static StatementHead of(SqlSyntax syntax, String sql) {
        return of(StatementTokens.beginning(syntax, sql, MOST));
    }

    public static StatementHead of(StatementTokens tokens) {
        String verb = tokens.word(0);
        if (OF_OBJECTS.contains(verb)) {
            int kind = tokens.after(1, MODIFIERS);
            Set<String> modifiers = new HashSet<>();
            for (int i = 1; i < kind; i++) {
                modifiers.add(tokens.word(i));
            }
            return named(tokens, modifiers, tokens.word(kind), kind + 1);
        } else if (OF_ALL_ROWS.contains(verb)) {
            int name = tokens.after(1, "TABLE", "FROM");
            return named(tokens, Set.of(), tokens.word(1).equals("TABLE") ? "TABLE" : "", name);
        }
        boolean concurrent = verb.equals("REINDEX") && tokens.contains("CONCURRENTLY");
        boolean configures = verb.equals("SELECT") && (isSetConfig(tokens, 1) || isSetConfig(tokens, 3));
        return new StatementHead(verb, Set.of(), "", concurrent, false, List.of(), 1, configures);
    }

    private static StatementHead named(StatementTokens tokens, Set<String> modifiers, String kind, int place) {
        int guard = tokens.after(place, "CONCURRENTLY");
        int table = tokens.after(guard, "IF", "NOT", "EXISTS");
        int from = tokens.begins("ALTER") || tokens.begins("DELETE") || tokens.begins("TRUNCATE")
                ? tokens.after(table, "ONLY")
                : table;
        List<Token> name = new ArrayList<>();
        int end = from;
        while (tokens.name(end).isPresent() && !tokens.word(end).equals("ON")) {
            name.add(tokens.list().get(end));
            end++;
            if (!tokens.isMark(end, '.')) {
                break;
            }
            end++;
        }
        return new StatementHead(tokens.word(0), modifiers, kind, guard > place, table > guard, name, end, false);
    }

    /** With its schema, or without. */
    private static boolean isSetConfig(StatementTokens tokens, int place) {
        return tokens.word(place).equals("SET_CONFIG");
    }

    /** Whether it does this to an object of this kind. */
    public boolean is(String what, String toKind) {
        return verb.equals(what) && kind.equals(toKind);
    }

    /** Whether what it creates or drops ends with the session. */
    public boolean isTemporary() {
        return modifiers.contains("TEMPORARY") || modifiers.contains("TEMP");
    }

    /** Whether it reads or changes rows: every database runs that inside a transaction as well as outside. */
    public boolean isOfRows() {
        return OF_ROWS.contains(verb);
    }

    /** Whether its effect ends with the session, so that a run that goes on in another session has to repeat it. */
    public boolean isOfSession() {
        return OF_SESSIONS.contains(verb) || configures;
    }

    /** The name with its schema, without quotes. */
    public String fullName() {
        return name.stream().map(part -> part.name().orElse("")).collect(Collectors.joining("."));
    }
}
