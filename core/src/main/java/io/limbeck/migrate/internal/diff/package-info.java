/**
 * What makes one schema out of another: schema × schema → operations; no database, no connection, no product's name.
 *
 * <p>A pass over immutable data follows the other: renames that somebody accepted are done first, so that all else compares like with
 * like; {@linkplain io.limbeck.migrate.internal.diff.SchemaDiff#standardRules() rules} name the differences, each a sentence with
 * the operations that remove it; then the operations are put in an order that applies, with what has to make way for them, and the
 * changes of one table are joined where that saves rebuilding it. What databases differ in is data:
 * {@link io.limbeck.migrate.internal.diff.change.DialectTraits}.
 */
@NullMarked
package io.limbeck.migrate.internal.diff;

import org.jspecify.annotations.NullMarked;
