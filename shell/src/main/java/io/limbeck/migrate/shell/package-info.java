/**
 * The output of commands, for people and programs; the same in every shell.
 *
 * <p>A shell (the runner, the Maven plugin) creates a {@link io.limbeck.migrate.shell.Console} and lets a
 * {@link io.limbeck.migrate.shell.CommandRun} run the command, with the run's listener in its {@code Migrator}. The result goes to standard
 * output, as {@link io.limbeck.migrate.shell.ResultText} or {@link io.limbeck.migrate.shell.ResultJson}; progress, notes and failures go to
 * standard error.
 */
@NullMarked
package io.limbeck.migrate.shell;

import org.jspecify.annotations.NullMarked;
