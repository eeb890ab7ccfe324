/**
 * The implementations of {@code Operations}: executing a script into a sink, or collecting what it would do. They also split raw SQL and name
 * unnamed constraints.
 */
@NullMarked
package io.limbeck.migrate.internal.operations;

import org.jspecify.annotations.NullMarked;
