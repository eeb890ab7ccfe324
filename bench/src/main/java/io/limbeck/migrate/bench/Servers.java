package io.limbeck.migrate.bench;

import io.limbeck.migrate.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;

/** Keeps the servers of the tests running for other processes, until its standard input ends. */
public final class Servers {
    private Servers() {}

    /**
     * Prints {@code NAME URL} for each, with a database of its own on it, or {@code NAME} and the reason why there is none.
     *
     * @param arguments names of databases
     */
    public static void main(String[] arguments) throws IOException {
        for (String name : arguments) {
            System.out.println(name + " " + urlOrReason(name));
        }
        while (System.in.read() >= 0) {
            // whoever started this is still there
        }
        System.exit(0); // the servers end with the process
    }

    private static String urlOrReason(String name) {
        try {
            TestDatabase database = BenchDatabases.named(name, Path.of(name));
            return database.url();
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }
}
