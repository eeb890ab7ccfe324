/** Renames: those that were declared, and those that look likely. */
@NullMarked
package io.limbeck.migrate.internal.diff.rename;

import org.jspecify.annotations.NullMarked;
