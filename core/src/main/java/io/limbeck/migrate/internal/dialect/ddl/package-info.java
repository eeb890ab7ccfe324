/** DDL as in the SQL standard; each product overrides what it spells differently. */
@NullMarked
package io.limbeck.migrate.internal.dialect.ddl;

import org.jspecify.annotations.NullMarked;
