package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.internal.database.Patience.Pauses;
import io.limbeck.migrate.internal.graph.RevisionGraph;
import io.limbeck.migrate.internal.graph.VersionRows;
import io.limbeck.migrate.internal.project.Project;
import io.limbeck.migrate.internal.project.RevisionInfos;
import io.limbeck.migrate.result.WaitResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code wait}: for a database that answers, or for whoever brings it to head; looks only. */
public final class WaitCommand {
    private final Project project;

    public WaitCommand(Project project) {
        this.project = project;
    }

    public WaitResult database() {
        if (project.database().exists()) { // a file that is not there yet needs nobody to answer
            project.database().read(connection -> List.of());
        }
        return new WaitResult(false, false, List.of(), List.of());
    }

    public WaitResult head() {
        RevisionGraph graph = project.scripts().graph();
        List<String> heads = RevisionInfos.ids(graph.realHeads());
        Pauses pauses = new Pauses(project.config().connectTimeout());
        List<String> told = List.of("nothing yet");
        while (true) {
            List<String> rows = project.rows().ids();
            boolean atHead = VersionRows.unknown(graph, rows).isEmpty()
                    && VersionRows.of(graph, rows).isAtHead();
            Optional<Duration> pause = pauses.next();
            if (atHead || pause.isEmpty()) {
                return new WaitResult(true, atHead, rows, heads);
            }
            if (!rows.equals(told)) {
                told = rows;
                project.listener()
                        .waiting("waiting for head " + String.join(", ", heads) + ", the database is at "
                                + (rows.isEmpty() ? "base" : String.join(", ", rows)));
            }
            if (!Pauses.rest(pause.get())) {
                return new WaitResult(true, false, rows, heads);
            }
        }
    }
}
