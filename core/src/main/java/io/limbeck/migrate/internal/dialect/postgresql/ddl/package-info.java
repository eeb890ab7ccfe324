/**
 * PostgreSQL's DDL: enum types, sequences and identity, dependents that must make way, rights that must be given back.
 */
@NullMarked
package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import org.jspecify.annotations.NullMarked;
