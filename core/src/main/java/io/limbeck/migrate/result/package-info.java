/**
 * The results of commands, as values.
 *
 * <p>Each method of {@code Migrator} returns one of these records; the command line and the Maven plugin print the same records as text or
 * JSON. Code that handles all of them implements {@link io.limbeck.migrate.result.ResultVisitor}.
 */
@NullMarked
package io.limbeck.migrate.result;

import org.jspecify.annotations.NullMarked;
