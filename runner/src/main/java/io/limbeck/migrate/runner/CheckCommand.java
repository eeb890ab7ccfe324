package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class CheckCommand extends Command implements Action {
    CheckCommand() {
        super(
                "check",
                "Compares the database with the model; lists the differences and exits with 3 if there are any.");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().check();
    }
}
