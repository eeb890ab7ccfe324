/**
 * Where statements go: {@link io.limbeck.migrate.internal.sink.JdbcSink} sends them to a database, and knows which of them remain applied if
 * the next one fails. Other sinks are in {@code rehearsal}. What an operation comes to on the schema of the moment is for each sink's
 * {@link io.limbeck.migrate.internal.sink.RunCompiler} to find out.
 */
@NullMarked
package io.limbeck.migrate.internal.sink;

import org.jspecify.annotations.NullMarked;
