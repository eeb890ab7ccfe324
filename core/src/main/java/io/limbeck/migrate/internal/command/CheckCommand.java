package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.internal.diff.Differences;
import io.limbeck.migrate.result.CheckResult;
import java.util.List;

/** {@code check}: whether the database, at head, is as the model wants it. */
public final class CheckCommand {
    private final Project project;

    public CheckCommand(Project project) {
        this.project = project;
    }

    public CheckResult run() {
        Comparison comparison = Comparison.atHead(project);
        Differences differences = comparison.differences();
        return new CheckResult(comparison.infos(differences), Comparison.unknown(differences), List.of());
    }
}
