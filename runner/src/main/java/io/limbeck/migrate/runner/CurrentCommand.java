package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class CurrentCommand extends Command implements Action {
    final Flag checkHeads = flag("Exit with 3 unless the database is at head.", "--check-heads");

    CurrentCommand() {
        super("current", "Shows the database's current revision.");
    }

    @Override
    public Result run(Session session) {
        return checkHeads.given()
                ? session.migrator().checkHeads()
                : session.migrator().current();
    }
}
