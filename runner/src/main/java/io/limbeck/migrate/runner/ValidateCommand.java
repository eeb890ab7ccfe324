package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "validate",
        description = "Reads and compiles every script and checks the graph, without a database: a gate for merges.")
final class ValidateCommand implements Action {
    @Option(names = "--heads", paramLabel = "N", description = "How many heads there must be; one unless given.")
    int heads = 1;

    @Override
    public Result run(Session session) {
        return session.migrator().validate(heads);
    }
}
