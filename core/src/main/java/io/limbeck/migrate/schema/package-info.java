/**
 * What a database holds, as pure data: tables, columns, constraints, indexes and their types.
 *
 * <p>Scripts build these values with the static factories of {@link io.limbeck.migrate.schema.Types} and
 * {@link io.limbeck.migrate.schema.Constraints}; all records here are immutable, compare by value and know nothing of any
 * product.
 */
@NullMarked
package io.limbeck.migrate.schema;

import org.jspecify.annotations.NullMarked;
