package io.limbeck.migrate.internal.command;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.result.AppliedStep;
import java.time.temporal.ChronoUnit;

/**
 * A script that is no longer what was applied.
 *
 * @param applied who applied it, and when
 */
record ChangedScript(Script script, AppliedStep applied) {
    ChangedScript {
        requireNonNull(script, "script");
        requireNonNull(applied, "applied");
    }

    String revision() {
        return script.header().id();
    }

    String text() {
        return script.source().name() + " (" + revision() + " "
                + script.header().message() + "), applied " + applied.started().truncatedTo(ChronoUnit.SECONDS) + " by "
                + applied.user() + " on " + applied.host();
    }
}
