/** PostgreSQL: transactional DDL, schemas, native enum types and arrays, advisory locks. */
@NullMarked
package io.limbeck.migrate.internal.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
