/**
 * PostgreSQL's DDL: enum types, sequences and identity columns, dependents that are dropped and recreated, rights that are granted again.
 */
@NullMarked
package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import org.jspecify.annotations.NullMarked;
