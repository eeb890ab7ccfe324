package io.limbeck.migrate.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The project's own lifecycle up to {@code compile}, run by a goal that reads the project's classes. A goal that asks Maven for it by
 * annotation would compile even where it reads none.
 */
final class ProjectCompilation {
    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;

    ProjectCompilation(LifecycleExecutor lifecycle, BuildPluginManager plugins) {
        this.lifecycle = lifecycle;
        this.plugins = plugins;
    }

    void run(MavenSession session) throws MojoExecutionException, MojoFailureException {
        try {
            for (MojoExecution goal :
                    lifecycle.calculateExecutionPlan(session, "compile").getMojoExecutions()) {
                plugins.executeMojo(session, goal);
            }
        } catch (MojoExecutionException | MojoFailureException e) {
            throw e;
        } catch (Exception e) { // Maven declares a dozen reasons why a plan cannot be made
            throw new MojoExecutionException("Cannot compile the project before its model is read.", e);
        }
    }
}
