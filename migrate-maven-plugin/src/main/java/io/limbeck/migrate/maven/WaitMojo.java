package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.result.Result;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Waits until the database answers, or is at head; changes nothing. */
@Mojo(name = "wait", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class WaitMojo extends MigratorMojo {
    private @Nullable String awaited;

    /** How long to wait, such as 90s or 5m; default: {@code connect.timeout}, or else 60s. */
    @Parameter(property = "timeout")
    @Nullable
    String timeout;

    /** {@code head}: waits until the database is at head; fails with exit code 3 if it is not in time. */
    @Parameter(property = "for", name = "for")
    public void setFor(String word) {
        awaited = word;
    }

    @Override
    boolean isPatient() {
        return true;
    }

    @Override
    void configure(MigrateConfigBuilder builder) {
        arguments()
                .text("timeout", timeout)
                .ifPresent(duration -> builder.override(ConfigKey.CONNECT_TIMEOUT.key(), duration, "-Dtimeout"));
    }

    @Override
    Result run(Migrator migrator) {
        Optional<String> word = arguments().text("for", awaited);
        if (word.isEmpty()) {
            return migrator.awaitDatabase();
        }
        if (!word.get().equals("head")) {
            throw new UsageException(
                    "-Dfor=" + word.get() + " is not supported.",
                    "Use -Dfor=head, or omit it to wait until the database answers.");
        }
        return migrator.awaitHead();
    }
}
