/** SQLite: one file, transactional DDL, types by affinity, and an ALTER TABLE that supports few changes. */
@NullMarked
package io.limbeck.migrate.internal.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
