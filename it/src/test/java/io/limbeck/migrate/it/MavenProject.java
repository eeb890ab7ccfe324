package io.limbeck.migrate.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.codehaus.plexus.util.FileUtils;
import org.codehaus.plexus.util.cli.CommandLineUtils;

/** A folder in which Maven runs; what is typed is what a user would type. */
public final class MavenProject {
    private static final Path WORK = path("it.work");

    /** Neither built nor made by running it. */
    private static final String NOT_SOURCE = "target/**,data/**,migrations/.migrate/**";

    /** Short-lived processes, and no colour resets around what they print. */
    private static final String MAVEN_OPTS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djansi.noreset=true";

    private final Path folder;

    private MavenProject(Path folder) {
        this.folder = folder;
    }

    /** A fresh copy of FoodPlanner as its team has it in version control. */
    public static MavenProject foodPlanner(String test) {
        MavenProject project = empty(test);
        File sources = path("it.foodplanner").toFile();
        try {
            for (String name : FileUtils.getFileNames(sources, "**", NOT_SOURCE, false)) {
                FileUtils.copyFile(new File(sources, name), project.file(name).toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return project;
    }

    static MavenProject empty(String test) {
        Path folder = WORK.resolve(test);
        try {
            FileUtils.deleteDirectory(folder.toFile());
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MavenProject(folder);
    }

    public Path folder() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes a file, its folders included. */
    public MavenProject with(String name, String text) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Runs {@code mvn …} as typed, quotes as in a shell, in a Maven that is running already. */
    public Run type(String command) {
        List<String> arguments = new ArrayList<>(List.of("-B", "-s", System.getProperty("it.settings")));
        arguments.add("-Dmaven.repo.local=" + System.getProperty("it.staged"));
        arguments.addAll(arguments(command));
        return withoutWarnings(ResidentMaven.run(folder, arguments));
    }

    /** The same in a process of its own, for what is about that: the script {@code mvn}, the exit status, the streams, threads. */
    Run typeInOwnProcess(String command) {
        List<String> out = new ArrayList<>();
        List<String> err = new ArrayList<>();
        InvocationRequest request = new DefaultInvocationRequest()
                .setBaseDirectory(folder.toFile())
                .setMavenHome(new File(System.getProperty("maven.home")))
                .setUserSettingsFile(path("it.settings").toFile())
                .setLocalRepositoryDirectory(path("it.staged").toFile())
                .setMavenOpts(MAVEN_OPTS)
                .setBatchMode(true)
                .setShellEnvironmentInherited(false)
                .addArgs(arguments(command))
                .setOutputHandler(out::add)
                .setErrorHandler(err::add);
        request.setTimeoutInSeconds((int) TimeLimit.OF_PROCESSES.toSeconds());
        Command.plainEnvironment().forEach(request::addShellEnvironment);
        try {
            InvocationResult result = new DefaultInvoker().execute(request);
            Run run = new Run(result.getExitCode(), out, err);
            if (result.getExecutionException() != null) {
                throw new AssertionError(run.toString(), result.getExecutionException());
            }
            return withoutWarnings(run);
        } catch (MavenInvocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Java 24 and later warn of what Maven 3.8 and SQLite's driver do. */
    private static Run withoutWarnings(Run run) {
        List<String> err = run.errLines().stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("WARNING: "))
                .toList();
        return new Run(run.status(), run.outLines(), err);
    }

    private static List<String> arguments(String command) {
        List<String> words = words(command);
        if (!words.get(0).equals("mvn")) {
            throw new IllegalArgumentException("not a Maven command: " + command);
        }
        return words.subList(1, words.size());
    }

    /** The words of a line, as a shell cuts it. */
    public static List<String> words(String command) {
        try {
            return List.of(CommandLineUtils.translateCommandline(command));
        } catch (Exception e) { // declared so; in fact, only for quotes without an end
            throw new IllegalArgumentException(command, e);
        }
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property));
    }
}
