/**
 * The revision graph and the plans made on it; pure values, no files, no database.
 *
 * <p>Built from {@link io.limbeck.migrate.internal.graph.RevisionHeader}s, it resolves symbols and answers with a plan: an ordered list of steps,
 * each with its change of the version rows.
 */
@NullMarked
package io.limbeck.migrate.internal.graph;

import org.jspecify.annotations.NullMarked;
