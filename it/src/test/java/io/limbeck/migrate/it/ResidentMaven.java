package io.limbeck.migrate.it;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.codehaus.plexus.classworlds.launcher.Launcher;

/**
 * A Maven process that runs one build after another, each in a new Maven container: the installed Maven and its own class realms,
 * without the second that a new process takes to load them. It has no connection with the test's own classes or streams. There are
 * as many of these processes as tests build at the same time, and they end with this one.
 */
final class ResidentMaven {
    private static final Queue<ResidentMaven> IDLE = new ConcurrentLinkedQueue<>();

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream statuses;

    private ResidentMaven() throws IOException {
        Path home = Path.of(System.getProperty("maven.home"));
        String classpath = Path.of(Launcher.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                + System.getProperty("path.separator")
                + Path.of(ResidentMavenMain.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath());
        ProcessBuilder builder = new ProcessBuilder(
                        RunnerJar.java(),
                        "-XX:+DisplayVMOutputToStderr",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classpath,
                        "-Dmaven.home=" + home,
                        "-Dclassworlds.conf=" + home.resolve("bin/m2.conf"),
                        ResidentMavenMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        builder.environment().putAll(Command.plainEnvironment());
        this.process = builder.start();
        this.requests = new DataOutputStream(process.getOutputStream());
        this.statuses = new DataInputStream(process.getInputStream());
    }

    /** @throws AssertionError with what Maven has printed, when the build does not end in time */
    static Run run(Path folder, List<String> arguments) {
        try {
            ResidentMaven idle = IDLE.poll();
            ResidentMaven maven = idle == null ? new ResidentMaven() : idle;
            Run run = maven.build(folder, arguments);
            IDLE.add(maven);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Run build(Path folder, List<String> arguments) throws IOException {
        Path out = Files.createTempFile("maven", ".out");
        Path err = Files.createTempFile("maven", ".err");
        try {
            requests.writeByte(arguments.size());
            for (String argument : arguments) {
                requests.writeUTF(argument);
            }
            requests.writeUTF(folder.toString());
            requests.writeUTF(out.toString());
            requests.writeUTF(err.toString());
            requests.flush();
            int status = status(arguments, out, err);
            return new Run(status, Files.readAllLines(out), Files.readAllLines(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private int status(List<String> arguments, Path out, Path err) throws IOException {
        CompletableFuture<Void> limit = TimeLimit.watch(process);
        try {
            return statuses.readInt();
        } catch (EOFException e) {
            Run run = new Run(-1, Files.readAllLines(out), Files.readAllLines(err));
            throw new AssertionError("Maven's process has ended, or " + TimeLimit.exceeded(arguments) + run, e);
        } finally {
            limit.cancel(false);
        }
    }
}
