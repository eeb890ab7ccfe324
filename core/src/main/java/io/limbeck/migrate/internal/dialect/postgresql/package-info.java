/** PostgreSQL: transactional DDL, schemas, native enums and arrays, advisory locks. */
@NullMarked
package io.limbeck.migrate.internal.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
