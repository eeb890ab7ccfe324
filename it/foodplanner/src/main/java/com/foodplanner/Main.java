package com.foodplanner;

import com.foodplanner.api.ApiServer;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Serves FoodPlanner over HTTP until it is told to end; {@code FOODPLANNER_DB} names the database file, {@code PORT} the port. */
public final class Main {
    // Held here: the log manager forgets the level of a logger that nobody holds.
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    private Main() {}

    public static void main(String[] args) throws IOException {
        HIBERNATE.setLevel(Level.OFF);
        Path database = Path.of(setting("FOODPLANNER_DB", "data/menu_planner.db"));
        String port = setting("PORT", "8000");
        if (!port.matches("\\d{1,5}")) {
            fail("PORT is " + port + ", not a number; 0 takes any that is free.");
        }
        if (!Files.exists(database)) {
            // The driver would make an empty file, and the next message would be about a missing table.
            fail("There is no database " + database.toAbsolutePath() + ". Make it: mvn migrate:upgrade");
        }
        EntityManagerFactory entities = open(database);
        ApiServer server = ApiServer.start(Integer.parseInt(port), entities);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            entities.close();
            System.out.println("FoodPlanner has stopped");
        }));
        System.out.println("FoodPlanner listens on port " + server.port() + ", database " + database.toAbsolutePath());
    }

    private static EntityManagerFactory open(Path database) {
        try {
            return Persistence.createEntityManagerFactory(
                    "foodplanner", Map.of("jakarta.persistence.jdbc.url", "jdbc:sqlite:" + database));
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            fail("Cannot use the database " + database.toAbsolutePath() + ": " + cause);
            throw e;
        }
    }

    private static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }
}
