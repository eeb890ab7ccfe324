package io.limbeck.migrate.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Runs the project's own lifecycle up to {@code compile}, for a goal that reads the project's classes. A goal that requested this by
 * annotation would compile even if it reads none.
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
        } catch (Exception e) { // Maven declares a dozen reasons why planning can fail
            throw new MojoExecutionException("Cannot compile the project in order to read its model.", e);
        }
    }
}
