/** Reads the setting {@code model}: what the database should contain, as a schema or as the SQL that creates it. */
@NullMarked
package io.limbeck.migrate.internal.model;

import org.jspecify.annotations.NullMarked;
