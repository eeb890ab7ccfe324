package io.limbeck.migrate.runner;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.result.RevisionsResult;
import io.limbeck.migrate.result.RevisionsResult.View;

final class EditCommand extends Command implements Action {
    final Value<String> revision = argument("R", "A revision id or prefix, a label, head or current.");

    EditCommand() {
        super("edit", "Opens a revision's script in $VISUAL or $EDITOR.");
    }

    @Override
    public Result run(Session session) {
        Migrator migrator = session.migrator();
        String symbol = revision.get().orElseThrow();
        RevisionsResult shown = migrator.show(symbol);
        session.editor().open(migrator.scriptFile(symbol));
        return new RevisionsResult(View.HISTORY, shown.revisions());
    }
}
