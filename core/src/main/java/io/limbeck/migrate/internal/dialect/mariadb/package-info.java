/** MariaDB and MySQL: DDL that commits implicitly, named locks, one driver for both. */
@NullMarked
package io.limbeck.migrate.internal.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
