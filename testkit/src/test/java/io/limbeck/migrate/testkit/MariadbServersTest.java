package io.limbeck.migrate.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@On({"mariadb", "mysql"})
final class MariadbServersTest extends ServersTest {
    @Test
    void tooManyConnectionsOfTheServerAreWaitedFor() throws Exception {
        MariadbTestDatabase server = (MariadbTestDatabase) db();
        server.createUser(GUEST);
        String usual = db().texts("SELECT @@global.max_connections").get(0);
        db().run("SET GLOBAL max_connections = 10"); // the least it takes
        List<Connection> crowd = new ArrayList<>();
        try {
            while (true) {
                crowd.add(server.connectAs(GUEST));
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
}
