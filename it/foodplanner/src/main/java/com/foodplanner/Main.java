package com.foodplanner;

import com.foodplanner.api.ApiServer;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Serves FoodPlanner over HTTP until it is told to end; {@code PORT} names the port, {@link Database} says where the data is. */
public final class Main {
    // Held here: the log manager forgets the level of a logger that nobody holds.
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    private Main() {}

    public static void main(String[] args) throws IOException {
        HIBERNATE.setLevel(Level.OFF);
        String port = Database.setting("PORT", "8000");
        if (!port.matches("\\d{1,5}")) {
            fail("PORT is " + port + ", not a number; 0 takes any that is free.");
        }
        Database database = Database.ofEnvironment();
        if (database.isMissing()) {
            // The driver would make an empty file, and the next message would be about a missing table.
            fail("There is no database " + database.place() + ". Make it: mvn migrate:upgrade");
        }
        EntityManagerFactory entities = open(database);
        ApiServer server = ApiServer.start(Integer.parseInt(port), entities);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            entities.close();
            System.out.println("FoodPlanner has stopped");
        }));
        System.out.println("FoodPlanner listens on port " + server.port() + ", database " + database.place());
    }

    private static EntityManagerFactory open(Database database) throws IOException {
        try {
            return Persistence.createEntityManagerFactory("foodplanner", database.properties());
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            fail("Cannot use the database " + database.place() + ": " + cause);
            throw e;
        }
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }
}
