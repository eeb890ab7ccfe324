/**
 * The difference between two schemas, as operations that turn one into the other; no database, no connection, no product's name.
 *
 * <p>{@link io.limbeck.migrate.internal.diff.SchemaDiff} is a series of passes over immutable data. {@code rename} applies accepted renames
 * first, so that like is compared with like. {@code rule} has one rule per kind of object, which finds differences and the operations that remove
 * them. {@code order} puts these operations in an order that applies, makes room for them, and joins the changes of a table where that saves a
 * rebuild. {@code change} has the values that all passes share, and {@code text} describes differences. What differs between databases is data:
 * {@link io.limbeck.migrate.internal.diff.change.DialectTraits}.
 */
@NullMarked
package io.limbeck.migrate.internal.diff;

import org.jspecify.annotations.NullMarked;
