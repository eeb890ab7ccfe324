package io.limbeck.migrate.maven;

import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.shell.CommandRun;
import io.limbeck.migrate.shell.Console;
import java.util.List;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Runs a goal from its parameters to a passed or failed build: results go to standard output, progress to standard error, and a failure
 * becomes a message with its exit code.
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class CommandMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    /** Skips the goal. */
    @Parameter(property = "migrate.skip", defaultValue = "false")
    boolean skip;

    /**
     * Prints the result or the failure as one JSON object on standard output; with {@code mvn -q}, Maven itself adds nothing to a result.
     */
    @Parameter(property = "json", defaultValue = "false")
    boolean json;

    /** Suppresses progress and notes; {@code mvn -q} does the same. */
    @Parameter(property = "quiet", defaultValue = "false")
    boolean quiet;

    /** Prints detailed results, and statements as they run. */
    @Parameter(property = "verbose", defaultValue = "false")
    boolean verbose;

    /** Prints stack traces of failures; {@code mvn -e} does the same. */
    @Parameter(property = "debug", defaultValue = "false")
    boolean debug;

    /**
     * When to use colour: {@code auto} (on a terminal), {@code always} or {@code never}. Without it, Maven's {@code -Dstyle.color} applies.
     */
    @Parameter(property = "color")
    @Nullable
    String color;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped: migrate.skip is set.");
            return;
        }
        Arguments arguments = arguments();
        GoalConsole ofMaven = new GoalConsole(session);
        Console console = ofMaven.open()
                .withSpelling(GoalSpelling.of(execution.getMojoDescriptor().getPluginDescriptor()))
                .withJson(arguments.flag("json", json))
                .withQuiet(arguments.flag("quiet", quiet) || !getLog().isInfoEnabled())
                .withVerbose(arguments.flag("verbose", verbose))
                .withDebug(
                        arguments.flag("debug", debug) || session.getRequest().isShowErrors());
        MistypedProperties.notes(session.getUserProperties(), project.getProperties(), properties())
                .forEach(console::note);
        try {
            carryOut(ofMaven.colour(console, arguments.text("color", color).orElse("")));
        } catch (MigrateException e) {
            // Invalid usage, detected before there was anything to run.
            run(console, new CommandRun(console, execution.getGoal()), () -> {
                throw e;
            });
        }
    }

    /** Prepares what the command needs, and runs it. */
    abstract void carryOut(Console console) throws MojoExecutionException, MojoFailureException;

    final void run(Console console, CommandRun command, Supplier<? extends Result> action)
            throws MojoExecutionException, MojoFailureException {
        GoalFailure.throwUnlessDone(command.attempt(action), console);
    }

    /** The properties that this goal accepts as {@code -D}. */
    private List<String> properties() {
        List<org.apache.maven.plugin.descriptor.Parameter> parameters =
                execution.getMojoDescriptor().getParameters();
        return parameters.stream()
                .filter(org.apache.maven.plugin.descriptor.Parameter::isEditable)
                .map(org.apache.maven.plugin.descriptor.Parameter::getName)
                .toList();
    }

    final Arguments arguments() {
        return new Arguments(session.getUserProperties(), project.getProperties());
    }
}
