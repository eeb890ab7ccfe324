/**
 * Changes to a database, as data: one record per operation, each with its inverse, its {@link io.limbeck.migrate.op.Action} and the subject
 * of that.
 *
 * <p>Scripts create operations through {@code Operations}, dialects compile them to SQL, autogenerate produces them, and the renderer writes
 * them as Java. Code that must know every operation implements {@link io.limbeck.migrate.op.OperationVisitor}, so that a new operation does
 * not compile until it is handled; code that decides by the kind of change asks for the {@link io.limbeck.migrate.op.Action}.
 */
@NullMarked
package io.limbeck.migrate.op;

import org.jspecify.annotations.NullMarked;
