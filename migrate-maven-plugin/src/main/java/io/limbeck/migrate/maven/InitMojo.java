package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.shell.CommandRun;
import io.limbeck.migrate.shell.Console;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Creates {@code migrate.properties} and the script folders; never overwrites anything. In a multi-module build, it runs only in the module
 * where Maven was called.
 */
@Mojo(name = "init", threadSafe = true, requiresProject = false, aggregator = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class InitMojo extends CommandMojo {
    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    File basedir;

    /** The folder, relative to the POM's folder; default: the POM's folder. */
    @Parameter(property = "dir")
    @Nullable
    String dir;

    @Override
    void carryOut(Console console) throws MojoExecutionException, MojoFailureException {
        String folder = arguments().text("dir", dir).orElse("");
        run(
                console,
                new CommandRun(console, "init"),
                () -> Migrator.init(basedir.toPath().resolve(folder)));
    }
}
