/**
 * What every database must do.
 *
 * <p>A {@code …Contract} runs once per {@link io.limbeck.migrate.testkit.Product}, whose name is in the report; each of its tests gets a
 * {@link io.limbeck.migrate.testkit.TestDatabase} of its own. Where databases differ, a contract asks {@code DialectFacts}, and {@code
 * Product} for what only tests need. A {@code …Test} here is about one database, which {@link io.limbeck.migrate.testkit.On} names, or
 * about none in particular.
 *
 * <p>Core's own build runs all of this on SQLite and H2, without a server. Module testkit has the servers and runs the same classes on
 * them; modules hibernate and runner have contracts of their own on all products.
 *
 * <p>{@code -Ddatabases=h2} limits a run to databases. Random tests make {@link io.limbeck.migrate.testkit.Tries}.
 */
@NullMarked
package io.limbeck.migrate.testkit;

import org.jspecify.annotations.NullMarked;
