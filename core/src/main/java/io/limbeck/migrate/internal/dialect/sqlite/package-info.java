/** SQLite: one file, transactional DDL, types by affinity, an ALTER TABLE that knows a few things. */
@NullMarked
package io.limbeck.migrate.internal.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
