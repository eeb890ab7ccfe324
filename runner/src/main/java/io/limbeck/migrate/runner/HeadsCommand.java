package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class HeadsCommand extends Command implements Action {
    HeadsCommand() {
        super("heads", "Lists the revisions without children.");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().heads();
    }
}
