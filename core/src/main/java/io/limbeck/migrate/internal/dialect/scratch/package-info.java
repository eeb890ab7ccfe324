/**
 * Scratch databases: where a dialect makes one, and what keeps work on it from reaching anything else.
 */
@NullMarked
package io.limbeck.migrate.internal.dialect.scratch;

import org.jspecify.annotations.NullMarked;
