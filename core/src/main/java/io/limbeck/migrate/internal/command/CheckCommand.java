package io.limbeck.migrate.internal.command;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.internal.compare.Comparison;
import io.limbeck.migrate.internal.diff.change.Differences;
import io.limbeck.migrate.internal.diff.change.RenameProposal;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.result.CheckResult;
import java.util.ArrayList;
import java.util.List;

/** {@code check}: whether the database, at head, is as the model wants it. */
public final class CheckCommand {
    private static final Hint WRITE =
            Hint.command("revision").option("autogenerate").message("…");

    private final Project project;

    public CheckCommand(Project project) {
        this.project = project;
    }

    public CheckResult run() {
        Comparison comparison = Comparison.atHead(project);
        Differences differences = comparison.differences();
        return new CheckResult(
                comparison.infos(differences),
                Comparison.unknown(differences),
                comparison.uncompared(),
                differences.isEmpty() ? List.of() : next(differences));
    }

    /** What to do about them; a rename that is not declared loses data. */
    private static List<Advice> next(Differences differences) {
        List<Advice> next = new ArrayList<>();
        List<RenameProposal> likely = differences.likelyRenames();
        likely.forEach(proposal -> next.add(Advice.of(proposal.rename().old() + " was probably renamed to "
                + proposal.rename().now() + " (" + proposal.reason()
                + "): a rename keeps the data, the drop"
                + " and add above do not.")));
        String renames =
                likely.stream().map(proposal -> proposal.rename().toString()).collect(joining(","));
        next.add(Advice.of("If the model is right, generate a revision: ")
                .and(renames.isEmpty() ? WRITE : WRITE.option("rename", renames))
                .and(". If the database was changed by hand, run: ")
                .and(Hint.command("doctor")));
        return next;
    }
}
