package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class CheckCommand extends Command implements Action {
    CheckCommand() {
        super("check", "Compares the database with the model: exit 3 and the list when they differ.");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().check();
    }
}
