/**
 * What can be done to a database, as data: one record per operation, each with its inverse.
 *
 * <p>Scripts say operations through {@code Operations}; a dialect compiles them to SQL, autogeneration produces them, the
 * renderer writes them as Java. Whoever must know them all implements {@link io.limbeck.migrate.op.OperationVisitor}, so that a
 * new operation does not compile until every such place knows it.
 */
@NullMarked
package io.limbeck.migrate.op;

import org.jspecify.annotations.NullMarked;
