package io.limbeck.migrate.it;

import io.limbeck.migrate.testkit.ArchivedClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The jar as a process of its own. */
final class RunnerJar {
    private static final Path JAR = Path.of(System.getProperty("it.runner")).normalize();

    private RunnerJar() {}

    static Run run(Path folder, String... arguments) {
        return run(folder, Map.of(), arguments);
    }

    static Run run(Path folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(ArchivedClasses.options(JAR));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new Command(folder, environment, command).run();
    }

    /** The command that runs this Java. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
