/**
 * Where statements go: a live database, or whatever else takes them. {@link io.limbeck.migrate.internal.sink.JdbcSink} also knows which of its statements remain if the next one fails.
 */
@NullMarked
package io.limbeck.migrate.internal.sink;

import org.jspecify.annotations.NullMarked;
