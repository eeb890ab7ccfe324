package io.limbeck.migrate.internal.project;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.result.AppliedStep;
import java.time.temporal.ChronoUnit;

/**
 * A script that is no longer what was applied.
 *
 * @param applied who applied it, and when
 */
public record ChangedScript(Script script, AppliedStep applied) {
    public ChangedScript {
        requireNonNull(script, "script");
        requireNonNull(applied, "applied");
    }

    public String revision() {
        return script.header().id();
    }

    public String text() {
        return script.source().name() + " (" + revision() + " "
                + script.header().message() + "), applied " + applied.started().truncatedTo(ChronoUnit.SECONDS) + " by "
                + applied.user() + " on " + applied.host();
    }
}
