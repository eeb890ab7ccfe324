/**
 * What people and programs see of a command, the same in every shell.
 *
 * <p>A shell (the runner, the Maven plugin) makes a {@link io.limbeck.migrate.shell.Console}, hands
 * {@link io.limbeck.migrate.shell.ProgressLines} to its {@code Migrator} and lets a
 * {@link io.limbeck.migrate.shell.CommandRun} carry out the command: the result goes to standard output, as
 * {@link io.limbeck.migrate.shell.ResultText} or {@link io.limbeck.migrate.shell.ResultJson}; progress, notes and failures go
 * to standard error.
 */
@NullMarked
package io.limbeck.migrate.shell;

import org.jspecify.annotations.NullMarked;
