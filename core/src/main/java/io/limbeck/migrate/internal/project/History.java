package io.limbeck.migrate.internal.project;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.history.HistoryClock;
import io.limbeck.migrate.result.AppliedStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history as it is when a command begins, read once and not before it is wanted. Not thread-safe. */
public final class History {
    private final Project project;
    private final Connection connection;

    @Nullable
    private List<AppliedStep> steps;

    @Nullable
    private Clock clock;

    public History(Project project, Connection connection) {
        this.project = requireNonNull(project, "project");
        this.connection = requireNonNull(connection, "connection");
    }

    /** The oldest first; none where there is no such table. */
    public List<AppliedStep> steps() {
        if (steps == null) {
            steps = project.historyThere(connection) ? read() : List.of();
        }
        return steps;
    }

    /** For all rows that the command adds. */
    public Clock clock() {
        if (clock == null) {
            clock = HistoryClock.after(steps(), project.config().clock());
        }
        return clock;
    }

    private List<AppliedStep> read() {
        try {
            return project.books().history().read(connection, project.dialect());
        } catch (SQLException e) {
            throw project.database()
                    .refused("Cannot read the history " + project.config().historyTable() + ".", e);
        }
    }
}
