package io.limbeck.migrate.shell;

import java.util.Map;

/** Whether a user is at a terminal. */
final class Terminal {
    private Terminal() {}

    /** Checks the variables first, so that without {@code TERM} no console is started just to find out. */
    @SuppressWarnings("SystemConsoleNull") // null without a terminal before Java 22
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

    /** The line that the user types; empty at the end of input. */
    @SuppressWarnings("SystemConsoleNull")
    static String line() {
        java.io.Console console = System.console();
        String line = console == null ? null : console.readLine();
        return line == null ? "" : line;
    }
}
