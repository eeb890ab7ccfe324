package io.limbeck.migrate.internal.project;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.config.TransactionMode;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.internal.database.Databases;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.scratch.ScratchUse;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.journal.Journal;
import io.limbeck.migrate.internal.rehearsal.Definitions;
import io.limbeck.migrate.internal.rehearsal.Rehearsal;
import io.limbeck.migrate.internal.rehearsal.UnknownDefinitions;
import io.limbeck.migrate.internal.runtime.PlanRun;
import io.limbeck.migrate.internal.runtime.RunContext;
import io.limbeck.migrate.internal.sink.JdbcSink;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Scratch databases with the definitions with which a text or a plan begins. What is done there is gone when the work is. */
public final class Stages {
    private final Project project;
    private final Supplier<Dialect> dialect;

    /** @param dialect for which the work is compiled, asked when the server is known */
    public Stages(Project project, Supplier<Dialect> dialect) {
        this.project = project;
        this.dialect = dialect;
    }

    /** Work on what the configured database holds. */
    public <T> T live(Function<Definitions, T> work) {
        return on(this::copied, work);
    }

    /** Work on what the revisions up to these create, which are run there, without any rows but their own. */
    public <T> T after(List<String> revisions, Function<Definitions, T> work) {
        return on(stage -> revisions.isEmpty() ? List.of() : replayed(revisions, stage), work);
    }

    /** Where no scratch database can be had, or not be filled, the work is done without any definitions. */
    private <T> T on(Filling filling, Function<Definitions, T> work) {
        Filled filled = new Filled();
        try {
            return project.database()
                    .staged(
                            Databases.scratch(project.config()),
                            new ScratchUse(project.config().includeSchemas(), true),
                            stage -> {
                                List<String> gaps = filling.fill(stage);
                                filled.done = true;
                                return work.apply(new Rehearsal(dialect.get(), stage, gaps));
                            });
        } catch (MigrateException failure) {
            if (filled.done) {
                throw failure;
            }
            return work.apply(UnknownDefinitions.notAvailable(dialect.get(), text(failure)));
        }
    }

    private static String text(MigrateException failure) {
        return failure.what() + failure.why().map(why -> " " + why).orElse("");
    }

    private List<String> copied(Connection stage) {
        return project.database().exists()
                ? project.database().read(connection -> copied(connection, stage))
                : List.of();
    }

    private List<String> copied(Connection from, Connection stage) {
        try {
            return project.dialect().scratches().copyDefinitions(from, stage);
        } catch (SQLException e) {
            throw project.database()
                    .refused(
                            "Cannot copy the definitions of "
                                    + project.database().displayUrl() + ".",
                            e);
        }
    }

    private List<String> replayed(List<String> revisions, Connection stage) {
        Plan plan = new Planner(project.scripts().graph()).upgrade(List.of(), revisions.toArray(String[]::new));
        MigrationListener silent = new MigrationListener() {};
        RunContext context = new RunContext(
                new JdbcSink(stage, project.dialect(), Optional.empty(), silent),
                project.books(),
                TransactionMode.PER_REVISION,
                silent,
                project.config().clock(),
                project.naming(),
                project.config().scriptArguments(),
                Journal.NONE);
        new PlanRun(context, plan, project.books().tables(false, false), new Preparation(project).prepare(plan)).run();
        return List.of();
    }

    /** Creates the definitions on a stage; returns what could not be created, one sentence each. */
    @FunctionalInterface
    private interface Filling {
        List<String> fill(Connection stage);
    }

    private static final class Filled {
        private boolean done;
    }
}
