/**
 * What every database must do.
 *
 * <p>A {@code …Contract} runs once per {@link io.limbeck.migrate.testkit.Product}, whose name is in the report; each of its tests gets its own
 * {@link io.limbeck.migrate.testkit.TestDatabase}. Where databases differ, a contract asks {@code DialectFacts}, and {@code Product} for
 * what only tests need. A {@code …Test} concerns one database, given by {@link io.limbeck.migrate.testkit.On}, or none in particular.
 *
 * <p>Core's own build runs all of this on SQLite and H2, without a server. The module testkit adds the servers and runs the same classes on
 * them; the modules hibernate and runner have contracts of their own on all products.
 *
 * <p>{@code -Ddatabases=h2} limits a run to the given databases. {@link io.limbeck.migrate.testkit.Tries} runs random tests.
 */
@NullMarked
package io.limbeck.migrate.testkit;

import org.jspecify.annotations.NullMarked;
