package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class VerifyCommand extends Command implements Action {
    VerifyCommand() {
        super(
                "verify",
                "Runs all revisions on a scratch database up, down and up again, and compares with the model: exit 3 when one does not fit.");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().verify();
    }
}
