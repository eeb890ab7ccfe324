/**
 * The command line: {@code java -jar runner.jar <command>}.
 *
 * <p>A thin shell: each command is a small class whose fields are its options and that makes a single call to {@code Migrator};
 * {@link io.limbeck.migrate.runner.Commands} lists them. {@code io.limbeck.migrate.shell} produces the output.
 */
@NullMarked
package io.limbeck.migrate.runner;

import org.jspecify.annotations.NullMarked;
