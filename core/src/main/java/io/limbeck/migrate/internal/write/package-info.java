/**
 * New script files: their ids, names and texts, and the writing of them.
 *
 * <p>A {@link io.limbeck.migrate.internal.write.NewScript} says what the revision is; a
 * {@link io.limbeck.migrate.internal.write.ScriptTemplate} makes the text of it, a
 * {@link io.limbeck.migrate.internal.write.FileTemplate} the name; both are values until
 * {@link io.limbeck.migrate.internal.write.ScriptWriter} puts them into a folder. A message is whatever a person typed, in any
 * language: it must neither break out of the comment it is put into, nor lead out of the folder.
 */
@NullMarked
package io.limbeck.migrate.internal.write;

import org.jspecify.annotations.NullMarked;
