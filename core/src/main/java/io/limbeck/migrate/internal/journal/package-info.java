/**
 * What an interrupted run leaves behind, statement by statement, so that the next run continues after the last one that finished.
 */
@NullMarked
package io.limbeck.migrate.internal.journal;

import org.jspecify.annotations.NullMarked;
