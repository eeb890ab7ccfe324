package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class BranchesCommand extends Command implements Action {
    BranchesCommand() {
        super("branches", "Lists branch points: revisions with several children.");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().branches();
    }
}
