package io.limbeck.migrate.testkit;

import java.sql.SQLException;

/** A product whose databases live on a server. */
abstract class ServerProduct extends Product {
    /**
     * Creates a user, of the same password, who may do everything in the database, but for whom all connections are taken until the
     * crowd is closed.
     */
    abstract AutoCloseable crowdOut(TestDatabase database, String user) throws SQLException;
}
