package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.config.TransactionMode;
import io.limbeck.migrate.error.DefinitionNeededException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.runtime.Executor;
import io.limbeck.migrate.internal.runtime.JdbcSink;
import io.limbeck.migrate.internal.runtime.Journal;
import io.limbeck.migrate.internal.runtime.Rehearsal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Where the definitions come from with which a text begins. */
final class Stages {
    private final Project project;

    Stages(Project project) {
        this.project = project;
    }

    /** Nothing is there. */
    Rehearsal empty() {
        return new Rehearsal(project.dialect(), project.database()::stage);
    }

    /** What the configured database holds. */
    Rehearsal live() {
        return new Rehearsal(project.dialect(), () -> {
            Connection stage = project.database().stage();
            if (project.database().exists()) {
                project.database().read(connection -> {
                    copy(connection, stage);
                    return stage;
                });
            }
            return stage;
        });
    }

    /** What the revisions up to these make, which are run there, without any rows. */
    Rehearsal after(List<String> revisions) {
        return revisions.isEmpty()
                ? empty()
                : new Rehearsal(project.dialect(), () -> {
                    Connection stage = project.database().stage();
                    replay(revisions, stage);
                    return stage;
                });
    }

    private void copy(Connection from, Connection stage) {
        try {
            project.dialect().copyDefinitions(from, stage);
        } catch (SQLException e) {
            throw unknown("What the database holds could not be made in memory: " + e.getMessage());
        }
    }

    private void replay(List<String> revisions, Connection stage) {
        Plan plan = new Planner(project.scripts().graph()).upgrade(List.of(), revisions.toArray(String[]::new));
        MigrationListener silent = new MigrationListener() {};
        try {
            new Executor(
                            new JdbcSink(stage, project.dialect(), Optional.empty(), silent),
                            project.books(),
                            TransactionMode.PER_REVISION,
                            silent,
                            project.config().clock(),
                            project.naming(),
                            project.config().scriptArguments(),
                            Journal.NONE)
                    .run(plan, project.books().tables(false, false), new Preparation(project).prepare(plan));
        } catch (MigrateException failed) {
            throw unknown("The revisions before it could not be run in memory, where no rows are: " + failed.what()
                    + failed.why().map(why -> " " + why).orElse(""));
        }
    }

    private DefinitionNeededException unknown(String why) {
        return DefinitionNeededException.because(project.dialect().facts().displayName(), why);
    }
}
