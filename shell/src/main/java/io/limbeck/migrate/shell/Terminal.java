package io.limbeck.migrate.shell;

import java.util.Map;

/** Whether a person looks on. */
final class Terminal {
    private Terminal() {}

    /** Asks the variables first: without {@code TERM} no console is started only to be asked. */
    @SuppressWarnings("SystemConsoleNull") // before Java 22 it is null where no terminal is
    static boolean isThere(Map<String, String> environment) {
        String term = environment.getOrDefault(
                "TERM", System.getProperty("os.name", "").startsWith("Windows") ? "w" : "");
        if (term.isEmpty() || term.equals("dumb")) {
            return false;
        }
        java.io.Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** Since Java 22 there is always a console, and a method that reports whether it is a terminal. */
    private static boolean isTerminal(java.io.Console console) {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    /** What a person types, to the end of the line; nothing where input has ended. */
    @SuppressWarnings("SystemConsoleNull")
    static String line() {
        java.io.Console console = System.console();
        String line = console == null ? null : console.readLine();
        return line == null ? "" : line;
    }
}
