/**
 * The command line: {@code java -jar runner.jar <command>}.
 *
 * <p>A shell and nothing more: each command is a small class whose fields are its options and which makes one call of
 * {@code Migrator}; {@link io.limbeck.migrate.runner.Commands} lists them. What is printed comes from
 * {@code io.limbeck.migrate.shell}.
 */
@NullMarked
package io.limbeck.migrate.runner;

import org.jspecify.annotations.NullMarked;
