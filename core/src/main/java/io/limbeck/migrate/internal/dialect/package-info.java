/**
 * What differs between databases: facts as data, the SQL of each operation, how to connect and to lock.
 *
 * <p>There is one subpackage per product; {@code catalogue}, {@code ddl} and {@code scratch} are what products share. Code elsewhere asks a
 * {@link io.limbeck.migrate.internal.dialect.Dialect} or its {@link io.limbeck.migrate.internal.dialect.DialectFacts}, never for a product.
 */
@NullMarked
package io.limbeck.migrate.internal.dialect;

import org.jspecify.annotations.NullMarked;
