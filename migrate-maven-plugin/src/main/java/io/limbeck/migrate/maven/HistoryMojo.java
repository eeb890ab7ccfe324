package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.shell.Console;
import io.limbeck.migrate.shell.ResultText;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Lists revisions, newest first. */
@Mojo(name = "history", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class HistoryMojo extends MigratorMojo {
    /** Lists only these revisions: {@code a:b}, {@code a:} or {@code :b}; {@code current} is the database's revision. */
    @Parameter(property = "revRange", defaultValue = ":")
    @Nullable
    String revRange;

    /** Draws branches and merges. */
    @Parameter(property = "graph", defaultValue = "false")
    boolean graph;

    /** Marks the database's current revisions. */
    @Parameter(property = "indicateCurrent", defaultValue = "false")
    boolean indicateCurrent;

    /** Lists the steps that ran on the database instead, with time, duration, user and host. */
    @Parameter(property = "applied", defaultValue = "false")
    boolean applied;

    @Override
    Result run(Migrator migrator) {
        if (arguments().flag("applied", applied)) {
            return migrator.applied();
        }
        String range = arguments().text("revRange", revRange).orElse(":");
        return arguments().flag("indicateCurrent", indicateCurrent)
                ? migrator.historyWithCurrent(range)
                : migrator.history(range);
    }

    @Override
    ResultText text(Console console) {
        return arguments().flag("graph", graph) ? super.text(console).asGraph() : super.text(console);
    }
}
