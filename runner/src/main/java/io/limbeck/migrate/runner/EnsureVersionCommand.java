package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class EnsureVersionCommand extends Command implements Action {
    EnsureVersionCommand() {
        super("ensure-version", "Makes the version table where it is missing.");
    }

    @Override
    public boolean migrates() {
        return true;
    }

    @Override
    public Result run(Session session) {
        return session.migrator().ensureVersion();
    }
}
