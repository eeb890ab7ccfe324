/**
 * The output of a command for people and programs, the same in every shell.
 *
 * <p>A shell (the runner, the Maven plugin) creates a {@link io.limbeck.migrate.shell.Console}, passes
 * {@link io.limbeck.migrate.shell.ProgressLines} to its {@code Migrator} and lets a
 * {@link io.limbeck.migrate.shell.CommandRun} run the command: the result goes to standard output, as
 * {@link io.limbeck.migrate.shell.ResultText} or {@link io.limbeck.migrate.shell.ResultJson}; progress, notes and failures go
 * to standard error.
 */
@NullMarked
package io.limbeck.migrate.shell;

import org.jspecify.annotations.NullMarked;
