package io.limbeck.migrate.runner;

import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.result.RevisionsResult;
import io.limbeck.migrate.result.RevisionsResult.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "edit", description = "Opens a revision's script in $VISUAL or $EDITOR.")
final class EditCommand implements Action {
    @Parameters(arity = "1", paramLabel = "R", description = "Which: an id or its beginning, a label, head, current.")
    String revision = "";

    @Override
    public Result run(Session session) {
        Migrator migrator = session.migrator();
        RevisionsResult shown = migrator.show(revision);
        session.editor().open(migrator.scriptFile(revision));
        return new RevisionsResult(View.HISTORY, shown.revisions());
    }
}
