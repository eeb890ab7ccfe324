/** MySQL: MariaDB's parts, and those in which the two products differ. */
@NullMarked
package io.limbeck.migrate.internal.dialect.mysql;

import org.jspecify.annotations.NullMarked;
