package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;
import picocli.CommandLine.Command;

@Command(name = "branches", description = "Lists the revisions with several children.")
final class BranchesCommand implements Action {
    @Override
    public Result run(Session session) {
        return session.migrator().branches();
    }
}
