package io.limbeck.migrate.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * Archives of classes that a JVM maps into memory (class-data sharing), so that a process that lives for a second costs a third less.
 * Each is written by a rehearsal of such a process, at its first use, and serves all forks and modules of a build.
 */
public final class ArchivedClasses {
    /** For brief processes; an archive serves one garbage collector only. */
    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Path OF_MODULE = Path.of("target", "archived").toAbsolutePath();

    private ArchivedClasses() {}

    /** A process that does what others will do, and ends. */
    @FunctionalInterface
    private interface Rehearsal {
        void run(TestProject project, List<String> options) throws IOException, InterruptedException;
    }

    private static final class OfClassPath {
        private static final List<String> OPTIONS = make();

        private static List<String> make() {
            String classPath = classPathOfJars();
            List<String> options = with(BRIEF, "-cp", classPath);
            return archived(OF_MODULE, classPath, options, MigrateProcess::rehearse);
        }
    }

    /** The options of {@code java} for this process's class path. */
    static List<String> options() {
        return OfClassPath.OPTIONS;
    }

    /** The options of {@code java} before {@code -jar runner.jar}. */
    public static synchronized List<String> options(Path runnerJar) {
        String jar = runnerJar + " " + runnerJar.toFile().lastModified();
        return archived(runnerJar.resolveSibling("archived"), jar, BRIEF, (project, options) -> {
            List<String> command = with(java(options), "-jar", runnerJar.toString());
            command.addAll(List.of("--url", "sqlite:///once.db", "upgrade", "head"));
            Process process = TimeLimit.on(new ProcessBuilder(command)
                    .directory(project.folder().toFile())
                    .redirectErrorStream(true)
                    .start());
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(printed);
            }
        });
    }

    /** The command that runs this Java. */
    static List<String> java(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        return command;
    }

    /** @param classes what is in the archive; another text, another archive */
    private static List<String> archived(Path folder, String classes, List<String> options, Rehearsal rehearsal) {
        Path archive = folder.resolve(Integer.toHexString(classes.hashCode()) + "-" + Runtime.version() + ".jsa");
        try (FileChannel lock = lock(folder)) {
            if (Files.notExists(archive)) {
                sweep(folder, classes);
                Path written = folder.resolve("written.jsa");
                TestProject project =
                        Unadvised.write(new TestProject(Files.createTempDirectory(folder, "project"), ""));
                rehearsal.run(project, with(options, "-XX:ArchiveClassesAtExit=" + written, "-Xlog:disable"));
                Files.move(written, archive);
            }
            return with(options, "-XX:SharedArchiveFile=" + archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes what was made of classes that have changed since. */
    private static void sweep(Path folder, String classes) throws IOException {
        try (DirectoryStream<Path> made = Files.newDirectoryStream(folder, "*.{jar,jsa}")) {
            for (Path file : made) {
                if (!classes.contains(file.toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Until it is closed, other processes wait. */
    private static FileChannel lock(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel file =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.lock();
        return file;
    }

    /** An archive holds no classes of folders. */
    private static String classPathOfJars() {
        List<String> jars = new ArrayList<>();
        try (FileChannel lock = lock(OF_MODULE)) {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                Path path = Path.of(entry);
                jars.add(Files.isDirectory(path) ? jar(path).toString() : entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join(File.pathSeparator, jars);
    }

    /** Its name tells its content. */
    private static Path jar(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        CRC32 content = new CRC32();
        for (Path file : files) {
            content.update(Files.readAllBytes(file));
        }
        Path jar = OF_MODULE.resolve(folder.getFileName() + "-" + Long.toHexString(content.getValue()) + ".jar");
        if (Files.notExists(jar)) {
            Path written = OF_MODULE.resolve("written.jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(written))) {
                for (Path file : files) {
                    out.putNextEntry(
                            new ZipEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                    Files.copy(file, out);
                }
            }
            Files.move(written, jar);
        }
        return jar;
    }

    private static List<String> with(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all;
    }
}
