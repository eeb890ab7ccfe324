/**
 * Running a plan: connection, lock, transactions, version rows, history, and the sinks that statements go to.
 *
 * <p>One {@link io.limbeck.migrate.internal.runtime.Executor} serves both the live database and the SQL text of {@code --sql}; only
 * its {@link io.limbeck.migrate.internal.runtime.StatementSink} differs.
 */
@NullMarked
package io.limbeck.migrate.internal.runtime;

import org.jspecify.annotations.NullMarked;
