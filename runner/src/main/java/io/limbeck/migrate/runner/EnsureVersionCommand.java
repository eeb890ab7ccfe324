package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;
import picocli.CommandLine.Command;

@Command(name = "ensure-version", description = "Makes the version table where it is missing.")
final class EnsureVersionCommand implements Action {
    @Override
    public Result run(Session session) {
        return session.migrator().ensureVersion();
    }
}
