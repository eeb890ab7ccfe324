/**
 * New script files: ids, names, texts, and writing them.
 *
 * <p>A {@link io.limbeck.migrate.internal.write.NewScript} describes the revision, {@link io.limbeck.migrate.internal.write.ScriptTemplate}
 * renders its text and {@link io.limbeck.migrate.internal.write.FileTemplate} its name. Both are values until
 * {@link io.limbeck.migrate.internal.write.ScriptWriter} writes them into a folder. A message is whatever a person typed, in any
 * language: it can neither end the comment that contains it, nor lead out of the folder.
 */
@NullMarked
package io.limbeck.migrate.internal.write;

import org.jspecify.annotations.NullMarked;
