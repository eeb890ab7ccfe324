/**
 * Becoming another program. On Linux and macOS this process image is replaced ({@code execve}): the program keeps the process id, gets
 * every signal itself, and nothing of the runner stays in memory. Where that cannot be, a child is started and stood for.
 *
 * <p>What a JVM would leave behind is cleaned first: open descriptors, blocked signals, and the file locks that belong to descriptors.
 */
@org.jspecify.annotations.NullMarked
package io.limbeck.migrate.runner.exec;
