/**
 * Scratch databases: their names, their transactions, the definitions copied into them, and guards that keep work in them from reaching
 * anything else.
 */
@NullMarked
package io.limbeck.migrate.internal.dialect.scratch;

import org.jspecify.annotations.NullMarked;
