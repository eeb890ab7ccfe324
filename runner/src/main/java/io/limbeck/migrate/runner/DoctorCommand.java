package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class DoctorCommand extends Command implements Action {
    DoctorCommand() {
        super(
                "doctor",
                "Reports drift between scripts, database and model, and the command that fixes it; exits with 3 if there is any.");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().doctor();
    }
}
