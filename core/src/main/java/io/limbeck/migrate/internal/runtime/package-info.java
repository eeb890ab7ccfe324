/**
 * Runs a plan: each step with its version rows and its history line in one transaction, as far as the database allows; after a failure it
 * reports what remains applied.
 *
 * <p>One {@link io.limbeck.migrate.internal.runtime.PlanRun} serves the live database, scratch databases and the text of {@code --sql}; only
 * the {@link io.limbeck.migrate.internal.sink.StatementSink} differs.
 */
@NullMarked
package io.limbeck.migrate.internal.runtime;

import org.jspecify.annotations.NullMarked;
