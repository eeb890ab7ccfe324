/**
 * What differs between databases: facts as data, the SQL of each operation, how to connect and to lock.
 *
 * <p>One sub-package per database. Code elsewhere asks a {@link io.limbeck.migrate.internal.dialect.Dialect} or its
 * {@link io.limbeck.migrate.internal.dialect.DialectFacts}; no product's name appears outside these packages.
 */
@NullMarked
package io.limbeck.migrate.internal.dialect;

import org.jspecify.annotations.NullMarked;
