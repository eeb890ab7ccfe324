package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.Words;
import io.limbeck.migrate.internal.graph.RevisionGraph;
import io.limbeck.migrate.internal.graph.VersionRows;
import java.util.List;
import java.util.Optional;

/** Version rows that other rows imply: every command ignores them, with a note. */
public final class RedundantRows {
    private RedundantRows() {}

    /** What a person should know of them; empty where there are none, or where rows are unknown, which others report. */
    public static Optional<Advice> note(RevisionGraph graph, List<String> ids) {
        if (ids.size() < 2 || !VersionRows.unknown(graph, ids).isEmpty()) {
            return Optional.empty();
        }
        VersionRows rows = VersionRows.of(graph, ids);
        return rows.redundant().isEmpty()
                ? Optional.empty()
                : Optional.of(Advice.of(words(rows) + " They are harmless; to remove them: ")
                        .and(Hint.command("stamp").option("purge").with(rows.ids())));
    }

    public static String words(VersionRows rows) {
        return "The version table also contains " + Words.list(rows.redundant()) + ", which "
                + (rows.ids().size() == 1 ? "row " : "rows ") + Words.list(rows.ids())
                + (rows.ids().size() == 1 ? " implies." : " imply.");
    }
}
