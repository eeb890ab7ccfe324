/**
 * What every database must do, as tests to inherit.
 *
 * <p>A {@link io.limbeck.migrate.testkit.TestDatabase} is a fresh database for one test; a {@code …Contract} holds the tests, and asks
 * {@code DialectFacts} where databases may differ. To add a database: one subclass of {@code TestDatabase}, one
 * interface such as {@link io.limbeck.migrate.testkit.OnSqlite} that makes it, and for each contract one empty class that joins the two.
 */
@NullMarked
package io.limbeck.migrate.testkit;

import org.jspecify.annotations.NullMarked;
