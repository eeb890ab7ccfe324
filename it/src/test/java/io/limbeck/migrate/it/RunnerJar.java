package io.limbeck.migrate.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The jar as a process of its own. */
final class RunnerJar {
    private static final Path JAR = Path.of(System.getProperty("it.runner"));

    private RunnerJar() {}

    static Run run(Path folder, String... arguments) {
        return run(folder, Map.of(), arguments);
    }

    static Run run(Path folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new Command(folder, environment, command).run();
    }

    /** The command that runs this Java. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
