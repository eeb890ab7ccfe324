package io.limbeck.migrate.maven;

import io.limbeck.migrate.error.UsageException;
import java.io.File;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Whether a module takes part in a goal that runs for several modules. It does if it has a {@code migrate.properties} or a folder
 * {@code migrations}, or if the plugin's configuration names its file or its scripts. Other settings may come from a shared parent, so they
 * do not count. All other modules skip the goal.
 */
record ReactorRole(MavenSession session, MavenProject project, MojoExecution execution) {
    /**
     * Whether the goal runs here.
     *
     * @throws UsageException if it runs in none of the modules
     */
    boolean takesPart() {
        List<MavenProject> modules = session.getProjects();
        if (modules.size() <= 1 || isMigrated(project)) {
            return true;
        }
        if (project.isExecutionRoot() && modules.stream().noneMatch(this::isMigrated)) {
            throw new UsageException(
                    "None of these " + modules.size()
                            + " modules has a migrate.properties file or a migrations folder.",
                    "Create them with mvn migrate:init in the right module, or run the goal for a single module: mvn -pl"
                            + " MODULE migrate:" + execution.getGoal());
        }
        return false;
    }

    private boolean isMigrated(MavenProject module) {
        return new File(module.getBasedir(), "migrate.properties").isFile()
                || new File(module.getBasedir(), "migrations").isDirectory()
                || isConfigured(module);
    }

    private boolean isConfigured(MavenProject module) {
        Xpp3Dom configuration = module.getGoalConfiguration(
                execution.getGroupId(), execution.getArtifactId(), execution.getExecutionId(), execution.getGoal());
        if (configuration == null) {
            return false;
        }
        Xpp3Dom settings = configuration.getChild("settings");
        return configuration.getChild("config") != null
                || (settings != null && settings.getChild("migrations") != null);
    }
}
