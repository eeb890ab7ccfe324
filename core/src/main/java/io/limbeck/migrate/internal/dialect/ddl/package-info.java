/**
 * DDL as the SQL standard has it; each product overrides what it spells differently.
 */
@NullMarked
package io.limbeck.migrate.internal.dialect.ddl;

import org.jspecify.annotations.NullMarked;
