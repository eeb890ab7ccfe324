/**
 * Scripts on disk and on the class path: reading them, not running them.
 *
 * <p>A {@link io.limbeck.migrate.internal.script.ScriptFolder} lists the {@link io.limbeck.migrate.internal.script.ScriptSource}s
 * of a location; {@link io.limbeck.migrate.internal.script.ScriptReader} reads the header of each from its text, in one pass,
 * and collects all faults. No text is kept in memory: the few scripts of a plan are read a second time.
 */
@NullMarked
package io.limbeck.migrate.internal.script;

import org.jspecify.annotations.NullMarked;
