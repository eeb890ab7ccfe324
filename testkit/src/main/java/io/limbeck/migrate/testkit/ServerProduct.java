package io.limbeck.migrate.testkit;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** A product whose databases live on a server. */
abstract class ServerProduct extends Product {
    /**
     * Creates a user, with the password of all accounts, who may do everything in the database, but for whom all connections are taken until the
     * crowd is closed.
     */
    abstract AutoCloseable crowdOut(TestDatabase database, String user) throws SQLException;

    /** A command as a setting holds it. */
    static String quoted(List<String> command) {
        return command.stream().map(argument -> '"' + argument + '"').collect(Collectors.joining(" "));
    }
}
