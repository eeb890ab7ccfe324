/**
 * DDL as in the SQL standard, by parts: a class for each subject, such as indexes, or the changes of columns.
 *
 * <p>{@link io.limbeck.migrate.internal.dialect.ddl.Ddl} is the list of the parts, and passes each operation to its part. A product is such a
 * list: it replaces the parts in which it differs by subclasses, and keeps the others. Parts share
 * {@link io.limbeck.migrate.internal.dialect.ddl.Sql}, which spells names, values and types; one that needs another gets it in its
 * constructor. What only two products have in common is a class of its own that their parts ask, not a class between theirs and the
 * standard's.
 */
@NullMarked
package io.limbeck.migrate.internal.dialect.ddl;

import org.jspecify.annotations.NullMarked;
