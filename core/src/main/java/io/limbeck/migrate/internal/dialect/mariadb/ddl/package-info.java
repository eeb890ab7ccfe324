/** MariaDB's DDL: columns that are changed by their complete definition, indexes that serve foreign keys. MySQL's differs from it in parts. */
@NullMarked
package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import org.jspecify.annotations.NullMarked;
