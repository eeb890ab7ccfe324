package io.limbeck.migrate.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A folder in which real Maven processes run; what is typed is what a user would type. */
public final class MavenProject {
    private static final Path WORK = path("it.work");
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    /** Short-lived processes, and no colour resets around what they print. */
    private static final String MAVEN_OPTS = "-XX:TieredStopAtLevel=1 -Djansi.noreset=true";

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    private MavenProject(Path folder) {
        this.folder = folder;
    }

    /** A fresh copy of FoodPlanner as its team has it in version control. */
    public static MavenProject foodPlanner(String test) {
        MavenProject project = empty(test);
        copy(path("it.foodplanner"), project.folder);
        return project;
    }

    static MavenProject empty(String test) {
        Path folder = WORK.resolve(test);
        delete(folder);
        try {
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

    MavenProject withEnvironment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Runs {@code mvn …} as typed, quotes as in a shell. */
    public Run type(String command) {
        List<String> words = words(command);
        if (!words.get(0).equals("mvn")) {
            throw new IllegalArgumentException("no Maven command: " + command);
        }
        return run(words.subList(1, words.size()));
    }

    private Run run(List<String> arguments) {
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
                .addArgs(arguments)
                .setOutputHandler(out::add)
                .setErrorHandler(line -> addUnlessOfJava(line, err));
        environment().forEach(request::addShellEnvironment);
        try {
            return new Run(new DefaultInvoker().execute(request).getExitCode(), out, err);
        } catch (MavenInvocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Java 24 and later warn of what Maven 3.8 and SQLite's driver do. */
    private static void addUnlessOfJava(String line, List<String> lines) {
        if (!line.isEmpty() && !line.startsWith("WARNING: ")) {
            lines.add(line);
        }
    }

    /** That of a shell in which nobody has set anything for migrate. */
    private Map<String, String> environment() {
        Map<String, String> variables = new TreeMap<>(System.getenv());
        variables.keySet().removeIf(MavenProject::isSetForMigrate);
        variables.putAll(environment);
        return variables;
    }

    static boolean isSetForMigrate(String variable) {
        return variable.startsWith("MIGRATE_") || variable.equals("DATABASE_URL");
    }

    static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(matcher.group().replace("\"", ""));
        }
        return words;
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(file -> isSource(from.relativize(file)))::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neither built nor made by running it. */
    private static boolean isSource(Path file) {
        return !file.startsWith("target") && !file.startsWith("data") && !file.startsWith("migrations/.migrate");
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
