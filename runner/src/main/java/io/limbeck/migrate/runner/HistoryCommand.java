package io.limbeck.migrate.runner;

import io.limbeck.migrate.console.ResultText;
import io.limbeck.migrate.result.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "history", description = "Lists revisions, newest first.")
final class HistoryCommand implements Action {
    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "A:B",
            description = "Only from A to B, both included; either may be missing, or be current.")
    String range = ":";

    @Option(names = "--graph", description = "Draw forks and merges.")
    boolean graph;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark the revisions at which the database stands.")
    boolean markCurrent;

    @Override
    public Result run(Session session) {
        return session.migrator().history(range, markCurrent);
    }

    @Override
    public ResultText telling(ResultText text) {
        return graph ? text.asGraph() : text;
    }
}
