/** SQLite's DDL: what its own ALTER TABLE can do, and the spelling of what a rebuild writes. */
@NullMarked
package io.limbeck.migrate.internal.dialect.sqlite.ddl;

import org.jspecify.annotations.NullMarked;
