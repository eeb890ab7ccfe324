package io.limbeck.migrate.testkit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Something that a machine may not have and tests cannot do without: a server, a container engine. Without it they are skipped, with
 * the reason; where {@code MIGRATE_TEST_REQUIRE=mysql,containers} names it, they fail.
 *
 * @param name a database as dialects name it, or {@code containers} and the like
 */
public record Need(String name) {
    private static final List<String> REQUIRED = List.of(Optional.ofNullable(System.getenv("MIGRATE_TEST_REQUIRE"))
            .orElse("")
            .split(",", -1));

    public static Need of(String name) {
        return new Need(name);
    }

    /** Goes on where it is there; skips the test otherwise, or fails it. */
    public void met(boolean here, String reason) {
        if (!here) {
            throw unmet(reason, null);
        }
    }

    /** What to throw where it is not there. Fails at once if it is required. */
    public TestAbortedException unmet(String reason, @Nullable Throwable cause) {
        if (REQUIRED.contains(name)) {
            throw new AssertionError(reason + " (MIGRATE_TEST_REQUIRE names " + name + ")", cause);
        }
        return new TestAbortedException("skipped: " + reason, cause);
    }
}
