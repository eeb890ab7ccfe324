package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MariadbServersTest extends ServersContract implements OnMariadb {
    @Override
    protected String hoursOfWork() {
        return "SELECT count(*) FROM seq_1_to_1000000 AS a, seq_1_to_1000000 AS b";
    }

    @Override
    protected String runningStatements() {
        return "SELECT info FROM information_schema.processlist WHERE db = database() AND info IS NOT NULL";
    }

    @Override
    protected AutoCloseable crowdOut(String user) throws SQLException {
        makeUser(user);
        db().run("ALTER USER " + user + "@localhost WITH MAX_USER_CONNECTIONS 1");
        Connection only = connect(user);
        return () -> {
            only.close();
            db().run("ALTER USER " + user + "@localhost WITH MAX_USER_CONNECTIONS 0");
        };
    }

    @Test
    void tooManyConnectionsOfTheServerAreWaitedFor() throws Exception {
        makeUser(GUEST);
        String usual = db().texts("SELECT @@global.max_connections").get(0);
        db().run("SET GLOBAL max_connections = 10"); // the least it takes
        List<Connection> crowd = new ArrayList<>();
        try {
            while (true) {
                crowd.add(connect(GUEST));
            }
        } catch (SQLException full) {
            assertIsWaitedFor(() -> {
                for (Connection connection : crowd) {
                    connection.close();
                }
                db().run("SET GLOBAL max_connections = " + usual);
            });
        }
    }

    private void makeUser(String name) throws SQLException {
        db().run(
                        "DROP USER IF EXISTS " + name + "@localhost",
                        "CREATE USER " + name + "@localhost IDENTIFIED BY '" + name + "'");
        try (Connection connection = db().connect()) {
            db().run("GRANT ALL ON " + connection.getCatalog() + ".* TO " + name + "@localhost");
        }
    }

    private Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(withoutCredentials(db().url()), user, user);
    }
}
