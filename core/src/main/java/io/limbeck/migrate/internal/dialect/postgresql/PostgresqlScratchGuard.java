package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlSyntax;
import io.limbeck.migrate.internal.dialect.scratch.LeavesScratchException;
import io.limbeck.migrate.internal.dialect.scratch.ScratchGuard;
import io.limbeck.migrate.internal.sql.StatementTokens;
import io.limbeck.migrate.internal.sql.StatementTokens.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps statements in a scratch database of its own: tables of others cannot be reached from there, but roles, tablespaces and
 * databases are the whole server's. Roles, owners and privileges are no part of a schema: such statements do nothing here.
 */
final class PostgresqlScratchGuard implements ScratchGuard {
    private static final String NOTHING = "DO 'BEGIN END'";

    private static final Set<String> DDL = Set.of("CREATE", "ALTER", "DROP");
    private static final Set<String> ROLES = Set.of("ROLE", "GROUP", "USER");
    private static final Set<String> OF_THE_SERVER = Set.of("TABLESPACE", "SYSTEM", "SUBSCRIPTION");

    private final List<String> schemas;
    private Optional<String> database = Optional.empty();

    /** @param schemas that the scratch has from the start */
    PostgresqlScratchGuard(List<String> schemas) {
        this.schemas = List.copyOf(schemas);
    }

    @Override
    public String checked(String sql) throws SQLException {
        StatementTokens tokens = StatementTokens.of(PostgresqlSyntax.SQL, sql);
        boolean ddl = DDL.contains(tokens.word(0));
        if (isOfRoles(tokens)) {
            return NOTHING;
        }
        if (tokens.word(1).equals("DATABASE") && (ddl || tokens.begins("COMMENT", "ON"))) {
            return names(tokens.name(tokens.after(2, "IF", "EXISTS")).orElse(""));
        }
        if (ddl && OF_THE_SERVER.contains(tokens.word(1))) {
            throw refused(tokens.word(0) + " " + tokens.word(1) + " affects the whole server");
        }
        if (tokens.begins("COPY") && !tokens.contains("STDIN") && !tokens.contains("STDOUT")) {
            throw refused("COPY reads or writes a file on the server");
        }
        if (tokens.begins("CREATE", "SCHEMA")
                && tokens.name(2).filter(schemas::contains).isPresent()) {
            Token schema = tokens.list().get(1);
            return sql.substring(0, schema.end()) + " IF NOT EXISTS" + sql.substring(schema.end());
        }
        return tokens.begins("CREATE", "EXTENSION") ? ofTheModel(tokens, sql) : sql;
    }

    /** The scratch has those of the live database from the start; from now on this one is the model's. */
    private static String ofTheModel(StatementTokens tokens, String sql) {
        int place = tokens.after(2, "IF", "NOT", "EXISTS");
        if (place >= tokens.list().size()) {
            return sql;
        }
        Token name = tokens.list().get(place);
        return "CREATE EXTENSION IF NOT EXISTS " + sql.substring(name.start()) + "; COMMENT ON EXTENSION " + name.text()
                + " IS NULL";
    }

    /** A dump names the database that it was taken from; a second one would be another's. */
    private String names(String name) throws SQLException {
        if (database.filter(first -> !first.equals(name)).isPresent()) {
            throw refused("the databases " + database.get() + " and " + name + " are used, but only one is compared");
        }
        database = Optional.of(name);
        return NOTHING;
    }

    private static boolean isOfRoles(StatementTokens tokens) {
        boolean ofRole = DDL.contains(tokens.word(0))
                && ROLES.contains(tokens.word(1))
                && !tokens.word(2).equals("MAPPING");
        return ofRole
                || tokens.begins("GRANT")
                || tokens.begins("REVOKE")
                || tokens.begins("REASSIGN")
                || tokens.begins("DROP", "OWNED")
                || tokens.begins("ALTER", "DEFAULT", "PRIVILEGES")
                || tokens.begins("SECURITY", "LABEL")
                || tokens.begins("SET", "ROLE")
                || tokens.begins("SET", "SESSION", "AUTHORIZATION")
                || (tokens.begins("ALTER") && tokens.contains("OWNER", "TO"));
    }

    private static SQLException refused(String what) {
        return new LeavesScratchException(what + ". Comparisons run in a scratch database and must not leave it.");
    }
}
