package io.limbeck.migrate.maven;

import io.limbeck.migrate.error.UsageException;
import java.io.File;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What a module has to do with a goal that is called for several modules at once: those that have a {@code migrate.properties}, or
 * settings in the plugin's configuration, are migrated, the others pass over it.
 */
record ReactorRole(MavenSession session, MavenProject project, MojoExecution execution) {
    private static final List<String> SAYS_WHERE = List.of("config", "settings", "name");

    /**
     * Whether the goal runs here.
     *
     * @throws UsageException when it runs in none of the modules
     */
    boolean takesPart() {
        List<MavenProject> modules = session.getProjects();
        if (modules == null || modules.size() <= 1 || isMigrated(project)) {
            return true;
        }
        if (project.isExecutionRoot() && modules.stream().noneMatch(this::isMigrated)) {
            throw new UsageException(
                    "None of these " + modules.size()
                            + " modules has a migrate.properties, or settings for migrate in its POM.",
                    "Name the module: mvn -pl MODULE migrate:" + execution.getGoal()
                            + "; in a module without migrate.properties, mvn migrate:init makes one.");
        }
        return false;
    }

    private boolean isMigrated(MavenProject module) {
        return new File(module.getBasedir(), "migrate.properties").exists() || isConfigured(module);
    }

    private boolean isConfigured(MavenProject module) {
        Xpp3Dom configuration = module.getGoalConfiguration(
                execution.getGroupId(), execution.getArtifactId(), execution.getExecutionId(), execution.getGoal());
        return configuration != null
                && SAYS_WHERE.stream().anyMatch(parameter -> configuration.getChild(parameter) != null);
    }
}
