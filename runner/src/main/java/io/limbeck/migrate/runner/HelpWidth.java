package io.limbeck.migrate.runner;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The width of help output. */
final class HelpWidth {
    private static final int UNKNOWN = 100;
    private static final int LEAST = 40;
    private static final int MOST = 200;
    private static final int PATIENCE_SECONDS = 2;
    private static final boolean WINDOWS = File.separatorChar == '\\';
    /** {@code stty size} prints rows and columns; {@code mode con} prints labels in the user's language, lines first. */
    private static final Pattern SIZE = Pattern.compile(WINDOWS ? ":\\s*\\d+\\s+.*?:\\s*(\\d+)" : "^\\d+ (\\d+)");

    private HelpWidth() {}

    /** The value of {@code COLUMNS}, else the terminal's width as its own command prints it, else 100. */
    static int of(Map<String, String> environment, boolean terminal) {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.matches("[0-9]{1,4}")) {
            return within(Integer.parseInt(columns));
        }
        return terminal ? ofTerminal() : UNKNOWN;
    }

    private static int ofTerminal() {
        ProcessBuilder size = WINDOWS
                ? new ProcessBuilder("cmd.exe", "/c", "mode con")
                : new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty"));
        try {
            Process process =
                    size.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return UNKNOWN;
            }
            Matcher printed =
                    SIZE.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
            return printed.find() && !printed.group(1).equals("0")
                    ? within(Integer.parseInt(printed.group(1)))
                    : UNKNOWN;
        } catch (IOException | NumberFormatException e) {
            return UNKNOWN; // no such command, or no terminal to ask
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    private static int within(int columns) {
        return Math.min(MOST, Math.max(LEAST, columns));
    }
}
