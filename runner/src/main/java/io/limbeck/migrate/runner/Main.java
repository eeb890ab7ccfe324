package io.limbeck.migrate.runner;

import io.limbeck.migrate.console.Console;
import java.nio.file.Path;

/** Where the process begins and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // No option of ours is a date or an SQL type: picocli need not look for their converters, a tenth of the start.
        System.setProperty("picocli.converters.excludes", "java.*");
        System.exit(new Runner(Console.ofProcess(), System.getenv(), Path.of("")).run(args));
    }
}
