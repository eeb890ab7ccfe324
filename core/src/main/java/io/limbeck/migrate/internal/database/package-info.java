/**
 * The target database: driver, connection, lock, retries, and the scratch databases created next to it.
 */
@NullMarked
package io.limbeck.migrate.internal.database;

import org.jspecify.annotations.NullMarked;
