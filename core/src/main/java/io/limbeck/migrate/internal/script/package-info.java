/**
 * Scripts on disk and on the class path, read and not run.
 *
 * <p>A {@link io.limbeck.migrate.internal.script.ScriptFolder} lists the {@link io.limbeck.migrate.internal.script.ScriptSource}s
 * of a location; {@link io.limbeck.migrate.internal.script.ScriptReader} reads the header of each from its text, in one pass,
 * and collects what is wrong with any of them. The text is let go again: only the few scripts of a plan are read twice.
 */
@NullMarked
package io.limbeck.migrate.internal.script;

import org.jspecify.annotations.NullMarked;
