/**
 * Changes to a database, as data: one record per operation, each with its inverse.
 *
 * <p>Scripts create operations through {@code Operations}, dialects compile them to SQL, autogenerate produces them, and the renderer writes
 * them as Java. Code that handles all of them implements {@link io.limbeck.migrate.op.OperationVisitor}, so that a new operation does not
 * compile until every visitor handles it. Code for which most operations are alike extends {@link io.limbeck.migrate.internal.rewrite.OperationCases},
 * which answers for a new operation by its kind of {@linkplain io.limbeck.migrate.op.Action action}.
 */
@NullMarked
package io.limbeck.migrate.op;

import org.jspecify.annotations.NullMarked;
