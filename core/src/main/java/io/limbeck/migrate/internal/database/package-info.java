/** The target database: driver, connection, migration lock, retries, and the scratch databases created on its server. */
@NullMarked
package io.limbeck.migrate.internal.database;

import org.jspecify.annotations.NullMarked;
