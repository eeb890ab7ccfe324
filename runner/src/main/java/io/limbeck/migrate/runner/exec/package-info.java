/**
 * Becoming another program. On Linux and macOS the process image is replaced ({@code execve}): the program keeps the process id, receives
 * every signal itself, and nothing of the runner stays in memory. Otherwise a child process is started, and this process stands in for it.
 *
 * <p>Whatever a JVM would leave behind is cleaned up first: open descriptors, blocked signals, and the file locks tied to descriptors.
 */
@org.jspecify.annotations.NullMarked
package io.limbeck.migrate.runner.exec;
