/**
 * Reads Python source without running it: statements with their blocks, and expressions as far as they are literals, names and calls.
 * Whatever else there is becomes {@link io.limbeck.migrate.internal.python.PythonValue.Opaque}; nothing is guessed.
 */
@NullMarked
package io.limbeck.migrate.internal.python;

import org.jspecify.annotations.NullMarked;
