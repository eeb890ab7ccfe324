package io.limbeck.migrate.runner;

import io.limbeck.migrate.result.Result;

final class ShowCommand extends Command implements Action {
    final Value<String> revision = argument("R", "A revision id or prefix, a label, head or current.");

    ShowCommand() {
        super("show", "Shows the details of a revision.");
    }

    @Override
    public Result run(Session session) {
        return session.migrator().show(revision.get().orElseThrow());
    }
}
