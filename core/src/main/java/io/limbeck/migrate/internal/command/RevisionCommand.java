package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.result.ScriptResult;
import java.util.List;

public final class RevisionCommand {
    public RevisionCommand(Project project) {}

    public ScriptResult revision(NewRevision revision) {
        throw new UnsupportedOperationException();
    }

    public ScriptResult merge(List<String> symbols, NewRevision revision) {
        throw new UnsupportedOperationException();
    }
}
