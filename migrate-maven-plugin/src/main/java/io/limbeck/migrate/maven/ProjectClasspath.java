package io.limbeck.migrate.maven;

import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.project.MavenProject;

/**
 * What the application has around it when it runs: its classes, its dependencies for compiling and running, and what its server
 * provides. Nothing of its tests: a script that needs a test library would fail in production.
 *
 * @param entries absolute folders and jars, in order; those that exist
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
