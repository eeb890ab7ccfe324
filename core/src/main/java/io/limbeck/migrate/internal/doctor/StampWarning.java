package io.limbeck.migrate.internal.doctor;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.compare.Schemas;
import io.limbeck.migrate.internal.doctor.SchemaPosition.State;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.result.DifferenceInfo;
import java.util.List;
import java.util.Optional;

/**
 * Whether the schema is what a stamp is about to claim: the revisions are run on a scratch database for it.
 *
 * @param words what the user should know before trusting the rows
 * @param differences the same for programs
 */
public record StampWarning(Optional<Advice> words, List<DifferenceInfo> differences) {
    private static final StampWarning NONE = new StampWarning(Optional.empty(), List.of());

    public StampWarning {
        differences = List.copyOf(differences);
    }

    /**
     * What a stamp of these rows would claim wrongly.
     *
     * @param claimed the rows that there will be
     */
    public static StampWarning of(Project project, List<String> claimed) {
        try {
            SchemaPosition standing = new SchemaPosition(project, new Schemas(project));
            State state = standing.claimed(claimed);
            if (standing.isAt(state) && standing.strangers(state).isEmpty()) {
                return NONE;
            }
            standing.learnNames(claimed); // what the other revisions make is no stranger
            List<DifferenceInfo> differences = standing.infos(state);
            return differences.isEmpty()
                    ? NONE
                    : new StampWarning(Optional.of(words(claimed, differences)), differences);
        } catch (MigrateException e) {
            return new StampWarning(
                    Optional.of(Advice.of("The schema was not compared with the stamped revisions. " + e.what())),
                    List.of());
        } catch (UnsupportedOperationException e) {
            return NONE; // a database whose catalogue nobody reads yet
        }
    }

    private static Advice words(List<String> claimed, List<DifferenceInfo> differences) {
        StringBuilder words = new StringBuilder("The schema differs from that of ")
                .append(claimed.isEmpty() ? "base" : String.join(", ", claimed))
                .append("; required changes:");
        differences.forEach(difference -> words.append("\n  ").append(difference.words()));
        return Advice.of(words + "\nThe next upgrade may fail because of it; run `")
                .and(Hint.command("doctor"))
                .and("` for advice.");
    }
}
