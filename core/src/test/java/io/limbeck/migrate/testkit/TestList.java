package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes which test ran on which database, how it ended and how many milliseconds it took to {@code target/tests}, a file for each
 * process. Surefire's reports only number the databases.
 */
public final class TestList implements TestExecutionListener {
    private final Path file = Path.of("target", "tests", ProcessHandle.current().pid() + ".tsv");
    private final Map<String, Long> starts = new ConcurrentHashMap<>();
    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        starts.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        write(test, "SKIPPED");
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            write(test, result.getStatus().name());
        }
    }

    private void write(TestIdentifier test, String outcome) {
        String className = "";
        String database = "-";
        String name = "";
        for (Optional<TestIdentifier> at = Optional.of(test); at.isPresent(); at = plan.getParent(at.get())) {
            TestIdentifier part = at.get();
            if (part.getSource().orElse(null) instanceof ClassSource source) {
                className = source.getClassName();
                if (part.getUniqueIdObject().getLastSegment().getType().equals("class-template-invocation")) {
                    database = part.getDisplayName().replaceAll("[\\[\\]]", "");
                }
            } else if (className.isEmpty()) {
                name = name.isEmpty() ? part.getDisplayName() : part.getDisplayName() + " " + name;
            }
        }
        long millis = (System.nanoTime() - starts.getOrDefault(test.getUniqueId(), System.nanoTime())) / 1_000_000;
        append(String.join("\t", className, database, name.replaceAll("\\s+", " "), outcome, "" + millis) + "\n");
    }

    private synchronized void append(String line) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
