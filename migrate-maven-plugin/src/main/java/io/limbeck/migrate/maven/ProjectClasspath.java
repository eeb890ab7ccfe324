package io.limbeck.migrate.maven;

import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.project.MavenProject;

/**
 * The class path of the running application: its classes, its compile and runtime dependencies, and what its server provides. Test
 * dependencies are left out: a script that needs a test library would fail in production.
 *
 * @param entries existing folders and jars, absolute, in order
 */
record ProjectClasspath(List<String> entries) {
    ProjectClasspath {
        entries = List.copyOf(entries);
    }

    static ProjectClasspath of(MavenProject project) {
        Set<String> entries = new LinkedHashSet<>();
        try {
            entries.addAll(project.getRuntimeClasspathElements());
            entries.addAll(project.getCompileClasspathElements());
        } catch (DependencyResolutionRequiredException e) {
            throw new IllegalStateException("Maven has not resolved the dependencies of " + project.getId(), e);
        }
        return new ProjectClasspath(
                entries.stream().filter(entry -> new File(entry).exists()).toList());
    }

    /** As the value of {@code model.classpath}. */
    String setting() {
        return String.join(",", entries);
    }
}
