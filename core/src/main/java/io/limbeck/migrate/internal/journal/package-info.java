/** The record of an unfinished revision, statement by statement, from which the next run continues. */
@NullMarked
package io.limbeck.migrate.internal.journal;

import org.jspecify.annotations.NullMarked;
