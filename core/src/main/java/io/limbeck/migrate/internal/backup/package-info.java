/**
 * Copies of a database before it changes: a file's own copy, or a command that the configuration names.
 */
@NullMarked
package io.limbeck.migrate.internal.backup;

import org.jspecify.annotations.NullMarked;
