/**
 * What the models want against what the database has. Both sides are read back from a database of the same product, which makes their spelling the same.
 */
@NullMarked
package io.limbeck.migrate.internal.compare;

import org.jspecify.annotations.NullMarked;
