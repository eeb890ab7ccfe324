package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.shell.ResultText;

final class HistoryCommand extends Command implements Action {
    private final Value<String> range = text(
            "A:B", "Only revisions from A to B, inclusive; either may be omitted, or be current.", "-r", "--rev-range");
    final Flag graph = flag("Draw branches and merges.", "--graph");
    final Flag markCurrent = flag("Mark the database's current revisions.", "-i", "--indicate-current");
    private final Flag applied =
            flag("List the steps that ran on the database instead, with time, duration, user and host.", "--applied");

    HistoryCommand() {
        super("history", "Lists revisions, newest first.");
    }

    String range() {
        return range.get().orElse(":");
    }

    @Override
    public Result run(Session session) {
        if (applied.given()) {
            return session.migrator().applied();
        }
        return markCurrent.given()
                ? session.migrator().historyWithCurrent(range())
                : session.migrator().history(range());
    }

    @Override
    public ResultText telling(ResultText text) {
        return graph.given() ? text.asGraph() : text;
    }
}
