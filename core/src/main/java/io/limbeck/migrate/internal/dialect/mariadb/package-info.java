/** MariaDB and MySQL: DDL that commits implicitly, named locks, and one dialect for both products. */
@NullMarked
package io.limbeck.migrate.internal.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
