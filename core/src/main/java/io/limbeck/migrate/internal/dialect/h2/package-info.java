/**
 * H2 2.x: in memory or in a file, with DDL that commits implicitly.
 *
 * <p>Locks: the lock of a file is a second file next to it, {@code ….migrate-lock}, held by a {@code FileChannel} lock, which the operating
 * system releases with the process. Two runs in one process exclude each other too. Only its own process sees a database in memory, so its lock
 * is in memory as well. A database on an H2 server is rejected: H2 has no lock that a session keeps across commits.
 *
 * <p>H2 converts unquoted names to upper case, and migrate quotes names as they are written. With {@code ;DATABASE_TO_LOWER=TRUE} in the URL,
 * raw SQL and operations refer to the same tables.
 */
@NullMarked
package io.limbeck.migrate.internal.dialect.h2;

import org.jspecify.annotations.NullMarked;
