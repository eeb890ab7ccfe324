/**
 * Running a plan: step by step, each with its version rows and its history line in one transaction as far as the database allows, and
 * an account of the database's state if a step fails.
 *
 * <p>One {@link io.limbeck.migrate.internal.runtime.Executor} serves both the live database and the SQL text of {@code --sql}; only
 * its {@link io.limbeck.migrate.internal.sink.StatementSink} differs.
 */
@NullMarked
package io.limbeck.migrate.internal.runtime;

import org.jspecify.annotations.NullMarked;
