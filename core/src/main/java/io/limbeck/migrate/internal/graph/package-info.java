/**
 * The revision graph and what can be planned on it; pure values, no files, no database.
 *
 * <p>{@link io.limbeck.migrate.internal.graph.RevisionHeader}s go in; symbols are resolved against the graph, and a plan comes
 * out: an ordered list of steps with the change each makes to the version rows.
 */
@NullMarked
package io.limbeck.migrate.internal.graph;

import org.jspecify.annotations.NullMarked;
