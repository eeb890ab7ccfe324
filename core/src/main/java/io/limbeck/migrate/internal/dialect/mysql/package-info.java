/** MySQL, where it differs from MariaDB. */
@NullMarked
package io.limbeck.migrate.internal.dialect.mysql;

import org.jspecify.annotations.NullMarked;
