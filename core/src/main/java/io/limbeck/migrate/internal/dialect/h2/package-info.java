/**
 * H2 2.x: in memory, a file, DDL that commits implicitly.
 *
 * <p>Locks: a file's is a file next to it, {@code ….migrate-lock}, held as {@code FileChannel} lock, which the operating system drops with
 * the process and which also two runs within one process fight for; a database in memory is seen by its own process alone, so its
 * lock lives there too. A database behind an H2 server is refused: H2 has no lock that a session holds across its commits.
 *
 * <p>H2 turns unquoted names into capitals, and migrate quotes names as they are written: with {@code ;DATABASE_TO_LOWER=TRUE} in the URL,
 * SQL texts and operations mean the same tables.
 */
@NullMarked
package io.limbeck.migrate.internal.dialect.h2;

import org.jspecify.annotations.NullMarked;
