/**
 * Becoming another program. On Linux and macOS the process image is replaced ({@code execv}): the program keeps the process id, receives
 * every signal itself, and nothing of the runner stays in memory. Where that is impossible, a child process is started; this process forwards
 * signals to it and returns its exit status.
 *
 * <p>Whatever a JVM would leave to the program is cleaned up first: open descriptors, blocked signals, and the file locks tied to descriptors.
 */
@org.jspecify.annotations.NullMarked
package io.limbeck.migrate.runner.exec;
