package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class VerifyCommand extends Command implements Action {
    VerifyCommand() {
        super(
                "verify",
                "Runs all revisions up, down and up again on a scratch database and compares the result with the model; exits with 3 on a mismatch.");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().verify();
    }
}
