package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "current", description = "Shows where the database stands.")
final class CurrentCommand implements Action {
    @Option(names = "--check-heads", description = "End with 3 unless it is at head.")
    boolean checkHeads;

    @Override
    public Result run(Session session) {
        return session.migrator().current(checkHeads);
    }
}
