/** H2's DDL: enum types as domains, views that follow renames, identity columns that are declared again. */
@NullMarked
package io.limbeck.migrate.internal.dialect.h2.ddl;

import org.jspecify.annotations.NullMarked;
