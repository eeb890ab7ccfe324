/**
 * What a script's operations do: executed against a sink, collected for a plan, or checked; with names given to unnamed constraints.
 */
@NullMarked
package io.limbeck.migrate.internal.operations;

import org.jspecify.annotations.NullMarked;
