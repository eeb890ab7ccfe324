package io.limbeck.migrate.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What the entrypoint costs an application whose database is at head: from the start of the process to the application's own first
 * instruction, against the application alone; with the archive of classes that {@code docker/bin/archive} makes, and without.
 *
 * <p>Run: {@code mvn -q -Pfast -pl runner,bench -am package -DskipTests && java -cp bench/target/classes
 * io.limbeck.migrate.bench.EntrypointBenchmark runner/target/runner.jar it/foodplanner}
 */
public final class EntrypointBenchmark {
    private static final int ROUNDS = 10;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final Path jar;

    private EntrypointBenchmark(Path folder, Path jar) {
        this.folder = folder;
        this.jar = jar;
    }

    /**
     * Prints the medians.
     *
     * @param arguments runner.jar, and a project whose scripts are applied first
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("entrypoint");
        new EntrypointBenchmark(folder, Path.of(arguments[0]).toAbsolutePath())
                .run(Path.of(arguments[1]).toAbsolutePath());
    }

    private void run(Path project) throws IOException, InterruptedException {
        copy(project.resolve("migrations"), folder.resolve("migrations"));
        unpackNativeCode();
        List<String> plain = List.of(JAVA, "-jar", jar.toString());
        List<String> unpacked = List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dorg.sqlite.lib.path=" + folder.resolve("native"),
                "-Djna.boot.library.path=" + folder.resolve("native"),
                "-jar",
                jar.toString());
        String archive = folder.resolve("runner.jsa").toString();
        List<String> archived = with(List.of(JAVA, "-XX:SharedArchiveFile=" + archive, "-Xshare:auto"), unpacked);
        end(with(plain, words("upgrade", "head")));
        // As docker/bin/archive: a program that cannot be executed lets Java end, and so write the archive.
        Path nowhere = Files.writeString(folder.resolve("program"), "#!/nowhere\n");
        nowhere.toFile().setExecutable(true);
        end(with(
                with(List.of(JAVA, "-XX:ArchiveClassesAtExit=" + archive), unpacked),
                words("entrypoint", "--", nowhere.toString())));

        List<String> application =
                List.of(JAVA, "-cp", System.getProperty("java.class.path"), FirstInstruction.class.getName());
        List<String> entrypoint = with(words("entrypoint", "--"), application);
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("application alone", application);
        commands.put("behind the entrypoint, archived classes", with(archived, entrypoint));
        commands.put("behind the entrypoint, java -jar alone", with(plain, entrypoint));
        measure(commands);
    }

    /** In turns, so that what else the machine does meets all alike. */
    private void measure(Map<String, List<String>> commands) throws IOException, InterruptedException {
        Map<String, long[]> millis = new LinkedHashMap<>();
        commands.keySet().forEach(name -> millis.put(name, new long[ROUNDS]));
        for (int round = -1; round < ROUNDS; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                long time = millisToFirstInstruction(command.getValue());
                long[] times = millis.get(command.getKey());
                if (round >= 0 && times != null) {
                    times[round] = time;
                }
            }
        }
        millis.forEach((name, times) -> {
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "%-45s median %4d ms, %d to %d%n",
                    name,
                    (times[ROUNDS / 2 - 1] + times[ROUNDS / 2]) / 2,
                    times[0],
                    times[ROUNDS - 1]);
        });
    }

    private long millisToFirstInstruction(List<String> command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process =
                process(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(FirstInstruction.WORD)) {
                    long time = (System.nanoTime() - begin) / 1_000_000;
                    process.waitFor();
                    return time;
                }
            }
        }
        throw new IllegalStateException("never came to the first instruction: " + command);
    }

    private void end(List<String> command) throws IOException, InterruptedException {
        process(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private ProcessBuilder process(List<String> command) {
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    private static List<String> words(String... words) {
        return with(List.of("--url", "sqlite:///menu.db"), List.of(words));
    }

    private static List<String> with(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private void unpackNativeCode() throws IOException {
        Path target = Files.createDirectory(folder.resolve("native"));
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        List<String> names = List.of(
                "org/sqlite/native/Linux/" + (arm ? "aarch64" : "x86_64") + "/libsqlitejdbc.so",
                "com/sun/jna/linux-" + (arm ? "aarch64" : "x86-64") + "/libjnidispatch.so");
        try (JarFile file = new JarFile(jar.toFile())) {
            for (String name : names) {
                JarEntry entry = file.getJarEntry(name);
                if (entry != null) {
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, target.resolve(name.substring(name.lastIndexOf('/') + 1)));
                    }
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(from)) {
            walk.forEach(files::add);
        }
        for (Path file : files) {
            if (!from.relativize(file).startsWith(".migrate")) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
