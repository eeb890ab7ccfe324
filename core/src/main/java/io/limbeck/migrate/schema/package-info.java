/**
 * The content of a database, as pure data: tables, columns, constraints, indexes and their types.
 *
 * <p>Scripts build these values with the static factories of {@link io.limbeck.migrate.schema.Types} and
 * {@link io.limbeck.migrate.schema.Constraints}. A {@link io.limbeck.migrate.schema.Subject} identifies one thing in a schema. All records here
 * are immutable, compare by value and are independent of any database product.
 */
@NullMarked
package io.limbeck.migrate.schema;

import org.jspecify.annotations.NullMarked;
