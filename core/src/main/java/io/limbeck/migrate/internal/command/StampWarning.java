package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.diff.DiffOptions;
import io.limbeck.migrate.internal.diff.Difference;
import io.limbeck.migrate.internal.diff.SchemaDiff;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Whether the schema is what a stamp is about to claim: the revisions are run on a scratch database for it. */
final class StampWarning {
    private StampWarning() {}

    /**
     * What a person should know before believing the rows.
     *
     * @param claimed the rows that there will be
     */
    static Optional<String> of(Project project, List<String> claimed) {
        Schemas schemas = new Schemas(project);
        try {
            Planner planner = new Planner(project.scripts().graph());
            Schema made = claimed.isEmpty()
                    ? Schema.empty()
                    : schemas.after(planner.upgrade(List.of(), claimed.toArray(String[]::new)));
            List<String> differences = SchemaDiff.between(
                            schemas.current(),
                            made,
                            DiffOptions.of(project.dialect().traits()).withoutRenames())
                    .all()
                    .stream()
                    .map(Difference::words)
                    .toList();
            return differences.isEmpty() ? Optional.empty() : Optional.of(words(claimed, differences));
        } catch (MigrateException e) {
            return Optional.of("The schema was not compared with what the stamp claims. " + e.what());
        } catch (UnsupportedOperationException e) {
            return Optional.empty(); // a database whose catalogue nobody reads yet
        }
    }

    private static String words(List<String> claimed, List<String> differences) {
        return "The schema is not what " + (claimed.isEmpty() ? "base" : String.join(", ", claimed))
                + " claims; to get there:\n  " + String.join("\n  ", differences)
                + "\nThe next upgrade may fail on it; migrate doctor says more.";
    }
}
