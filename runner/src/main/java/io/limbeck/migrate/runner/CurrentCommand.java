package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class CurrentCommand extends Command implements Action {
    final Flag checkHeads = flag("End with 3 unless it is at head.", "--check-heads");

    CurrentCommand() {
        super("current", "Shows where the database stands.");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().current(checkHeads.given());
    }
}
