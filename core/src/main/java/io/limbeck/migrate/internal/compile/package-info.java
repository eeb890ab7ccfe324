/**
 * Turns Java scripts into migrations that can run.
 *
 * <p>Only the scripts of a plan are compiled, as {@link io.limbeck.migrate.internal.compile.Source}s. Each is looked up in the
 * {@link io.limbeck.migrate.internal.compile.ClassCache}; those not found are compiled in one batch, in memory, by the JDK's compiler
 * or one registered as a service, and stored in the cache. Every script gets a class loader of its own. Start reading at
 * {@link io.limbeck.migrate.internal.compile.CompiledScripts}. With a filled cache, no class of {@code javax.tools} is loaded, so scripts
 * run on a Java without compiler, and without the module {@code java.compiler}.
 */
@NullMarked
package io.limbeck.migrate.internal.compile;

import org.jspecify.annotations.NullMarked;
