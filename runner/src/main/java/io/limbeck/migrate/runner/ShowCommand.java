package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Shows everything about a revision.")
final class ShowCommand implements Action {
    @Parameters(arity = "1", paramLabel = "R", description = "Which: an id or its beginning, a label, head, current.")
    String revision = "";

    @Override
    public Result run(Session session) {
        return session.migrator().show(revision);
    }
}
