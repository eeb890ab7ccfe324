/** MariaDB and MySQL: DDL that commits by itself, named locks, one driver for both. */
@NullMarked
package io.limbeck.migrate.internal.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
