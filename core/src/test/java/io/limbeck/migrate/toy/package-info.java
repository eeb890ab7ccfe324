/**
 * HSQLDB, which migrate does not support, as an example of the recipe "Add a database": all that a small database needs, and nothing that
 * is not in this package.
 */
@NullMarked
package io.limbeck.migrate.toy;

import org.jspecify.annotations.NullMarked;
