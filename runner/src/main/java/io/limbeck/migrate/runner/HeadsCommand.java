package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;
import picocli.CommandLine.Command;

@Command(name = "heads", description = "Lists the revisions without children.")
final class HeadsCommand implements Action {
    @Override
    public Result run(Session session) {
        return session.migrator().heads();
    }
}
