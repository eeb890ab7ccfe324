package io.limbeck.migrate.testkit;

import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import io.limbeck.migrate.internal.dialect.scratch.ScratchName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The general log of MariaDB and MySQL, as a table: each statement of every session, and the database that the session is in. */
final class MariadbWitness extends LogWitness {
    private static final Pattern CONNECTED = Pattern.compile("\\S+ on (\\S*) using .*", Pattern.DOTALL);

    private final Map<String, String> databases = new HashMap<>();

    MariadbWitness(TestDatabase database) {
        super(database);
        run("SET GLOBAL log_output = 'TABLE'");
        run("TRUNCATE TABLE mysql.general_log");
        run("SET GLOBAL general_log = ON");
    }

    /** A scratch may be filled at will, unless the live database's name appears in what fills it. */
    @Override
    public List<String> changes(String... except) {
        List<LoggedStatement> statements = statements();
        run("TRUNCATE TABLE mysql.general_log");
        return statements.stream()
                .filter(statement -> statement.database().equals(live)
                        || (statement.database().startsWith(ScratchName.PREFIX) && statement.names(live)))
                .filter(statement -> !statement.onlyReads(MariadbSyntax.SQL)
                        && !statement.isAboutAScratch(MariadbSyntax.SQL)
                        && !statement.names(except))
                .map(LoggedStatement::sql)
                .toList();
    }

    private List<LoggedStatement> statements() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT thread_id, command_type, CONVERT(argument USING utf8mb4) FROM mysql.general_log"
                                + " WHERE thread_id <> CONNECTION_ID()")) {
            List<LoggedStatement> statements = new ArrayList<>();
            while (rows.next()) {
                String session = rows.getString(1);
                String text = String.valueOf(rows.getString(3));
                switch (rows.getString(2)) {
                    case "Connect" -> {
                        Matcher connected = CONNECTED.matcher(text);
                        databases.put(session, connected.matches() ? connected.group(1) : "");
                    }
                    case "Init DB" -> databases.put(session, text);
                    case "Query", "Execute" ->
                        statements.add(new LoggedStatement(session, databases.getOrDefault(session, ""), text));
                    default -> {} // no statement
                }
            }
            return statements;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    protected void endLog() {
        run("SET GLOBAL general_log = OFF");
    }
}
