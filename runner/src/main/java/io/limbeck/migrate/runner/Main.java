package io.limbeck.migrate.runner;

import io.limbeck.migrate.runner.exec.UnpackedLibraries;
import io.limbeck.migrate.shell.Console;
import java.nio.file.Path;
import java.util.List;

/** The entry point of the process. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        QuietLogs.unless(List.of(args).contains("--debug"));
        int status = new Runner(Console.ofProcess(), System.getenv(), Path.of("")).run(TypedArguments.of(args));
        UnpackedLibraries.deleteStale();
        System.exit(status);
    }
}
