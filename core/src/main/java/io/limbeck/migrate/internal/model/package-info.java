/** From the setting {@code model} to what the database should hold: as a schema, or as SQL that makes it. */
@NullMarked
package io.limbeck.migrate.internal.model;

import org.jspecify.annotations.NullMarked;
