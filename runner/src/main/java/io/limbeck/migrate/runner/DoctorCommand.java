package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class DoctorCommand extends Command implements Action {
    DoctorCommand() {
        super(
                "doctor",
                "Says what is out of step between folder, database and model, and the command that mends it: exit 3 when something is.");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().doctor();
    }
}
