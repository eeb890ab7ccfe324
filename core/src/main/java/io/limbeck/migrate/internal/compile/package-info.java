/**
 * From the text of Java scripts to migrations that can run.
 *
 * <p>Only what is in a plan gets here, as {@link io.limbeck.migrate.internal.compile.Source}s. Each is looked up in the
 * {@link io.limbeck.migrate.internal.compile.ClassCache}; those not found are compiled in one batch, in memory, by the compiler
 * of the JDK or another that is registered as a service, and go into the cache. Every script gets a class loader of its own.
 * The way through the house is {@link io.limbeck.migrate.internal.compile.CompiledScripts}. With a filled cache nothing of
 * {@code javax.tools} is touched: a Java without compiler, and without the module {@code java.compiler}, runs the scripts.
 */
@NullMarked
package io.limbeck.migrate.internal.compile;

import org.jspecify.annotations.NullMarked;
