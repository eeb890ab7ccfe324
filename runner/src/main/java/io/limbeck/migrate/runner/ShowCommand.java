package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class ShowCommand extends Command implements Action {
    final Value<String> revision = argument("R", "Which: an id or its beginning, a label, head, current.");

    ShowCommand() {
        super("show", "Shows everything about a revision.");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().show(revision.get().orElseThrow());
    }
}
