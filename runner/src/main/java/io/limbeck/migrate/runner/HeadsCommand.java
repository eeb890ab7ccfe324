package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class HeadsCommand extends Command implements Action {
    private final Flag resolveDependencies =
            flag("Omit heads that another revision depends on.", "--resolve-dependencies");

    HeadsCommand() {
        super("heads", "Lists heads: revisions without children.");
    }

    @Override
    public Result run(Session session) {
        return resolveDependencies.given()
                ? session.migrator().effectiveHeads()
                : session.migrator().heads();
    }
}
