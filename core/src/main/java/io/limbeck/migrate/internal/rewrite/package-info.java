/** Copies of operations with other names or texts: as a database keeps them, or as a person wrote them. No database, no files. */
@NullMarked
package io.limbeck.migrate.internal.rewrite;

import org.jspecify.annotations.NullMarked;
