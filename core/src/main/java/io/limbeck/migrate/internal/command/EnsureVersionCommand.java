package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.internal.database.OwnStatements;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.result.VersionTableResult;

/** {@code ensure-version}: the version table, and nothing else. */
public final class EnsureVersionCommand {
    private final Project project;

    public EnsureVersionCommand(Project project) {
        this.project = project;
    }

    public VersionTableResult run() {
        boolean made = project.database().write(connection -> {
            if (project.readRows(connection).tableThere()) {
                return false;
            }
            OwnStatements.run(
                    project.database(),
                    project.sink(connection),
                    "Cannot create the version table " + project.config().versionTable() + ".",
                    project.books().tables(false, true));
            return true;
        });
        return new VersionTableResult(project.config().versionTable(), made);
    }
}
