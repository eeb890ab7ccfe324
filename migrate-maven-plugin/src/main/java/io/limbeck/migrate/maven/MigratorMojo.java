package io.limbeck.migrate.maven;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.shell.CommandRun;
import io.limbeck.migrate.shell.Console;
import io.limbeck.migrate.shell.ResultText;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** A goal that needs a configuration, and therefore a migrator. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class MigratorMojo extends CommandMojo {
    @Inject
    SettingsDecrypter decrypter;

    @Inject
    LifecycleExecutor lifecycle;

    @Inject
    BuildPluginManager plugins;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    File basedir;

    /**
     * The configuration file; default: {@code migrate.properties} next to the POM, if it exists. Paths in the file are relative to it, all
     * others to the POM's folder.
     */
    @Parameter(property = "config")
    @Nullable
    String config;

    /** The environment whose keys ({@code name.key=}) override the plain ones in the configuration file. */
    @Parameter(property = "name")
    @Nullable
    String name;

    /** Arguments that scripts can read, each as {@code key=value}. */
    @Parameter(property = "x")
    @Nullable
    List<String> x;

    /**
     * Settings by key, as in {@code <settings><url>jdbc:sqlite:data/app.db</url></settings>}; they override the environment and the
     * configuration file. On the command line, each one is a separate property: {@code -Dmigrate.url=…}.
     */
    @Parameter
    @Nullable
    Map<String, @Nullable String> settings;

    /** The {@code <server>} in {@code settings.xml} whose user name and password are used unless they are set elsewhere. */
    @Parameter(property = "serverId")
    @Nullable
    String serverId;

    /** A file that contains only the password; relative to the POM's folder. */
    @Parameter(property = "passwordFile")
    @Nullable
    String passwordFile;

    @Override
    final void carryOut(Console console) throws MojoExecutionException, MojoFailureException {
        if (!new ReactorRole(session, project, execution).takesPart()) {
            getLog().info("Skipped: this module has neither a migrate.properties file nor a migrations folder.");
            return;
        }
        if (readsModel()) {
            new ProjectCompilation(lifecycle, plugins).run(session);
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ProjectClasspath classpath = ProjectClasspath.of(project);
        try (ProjectClassLoader loader =
                new ProjectClassLoader(classpath.entries(), getClass().getClassLoader())) {
            thread.setContextClassLoader(loader);
            carryOut(console, config(classpath, loader));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the class path of " + project.getId(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void carryOut(Console console, MigrateConfig config) throws MojoExecutionException, MojoFailureException {
        Console hiding = console.hidingSecretsOf(config);
        config.warnings().forEach(hiding::note);
        CommandRun command = new CommandRun(hiding, execution.getGoal(), text(hiding));
        run(hiding, command, () -> run(Migrator.open(config).withListener(command.listener())));
    }

    /** Whether the goal reads the project's entities, which must be compiled first. */
    boolean readsModel() {
        return false;
    }

    /** The single call that the goal makes. */
    abstract Result run(Migrator migrator);

    /** Applies the goal's own parameters to the configuration. */
    void configure(MigrateConfigBuilder builder) {}

    /** Whether it waits for the database; for 60 seconds unless the configuration sets a timeout. */
    boolean isPatient() {
        return false;
    }

    /** How to print the result as text. */
    ResultText text(Console console) {
        return new ResultText(console);
    }

    private MigrateConfig config(ProjectClasspath classpath, ClassLoader loader) {
        Arguments arguments = arguments();
        MigrateConfigBuilder builder =
                MigrateConfig.builder().workingDirectory(basedir.toPath()).classLoader(loader);
        arguments.text("config", config).map(Path::of).ifPresent(builder::configFile);
        arguments.text("name", name).ifPresent(builder::environmentName);
        arguments.pairs("x", x).forEach(builder::scriptArgument);
        new GoalSettings(settings == null ? Map.of() : settings, arguments).addTo(builder);
        arguments
                .text("passwordFile", passwordFile)
                .ifPresent(file -> new PasswordFile(basedir.toPath().resolve(file)).addTo(builder));
        configure(builder);

        MigrateConfig said = builder.build();
        if (!said.isSet(ConfigKey.MODEL_CLASSPATH)) {
            builder.override(ConfigKey.MODEL_CLASSPATH.key(), classpath.setting(), "the project's class path");
        }
        if (isPatient() && !said.isSet(ConfigKey.CONNECT_TIMEOUT)) {
            builder.override(ConfigKey.CONNECT_TIMEOUT.key(), "60s", "the goal");
        }
        arguments
                .text("serverId", serverId)
                .map(id -> ServerCredentials.of(id, session.getSettings(), decrypter))
                .ifPresent(server -> server.fillIn(said, builder));
        return builder.build();
    }
}
