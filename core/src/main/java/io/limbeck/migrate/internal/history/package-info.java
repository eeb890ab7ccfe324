/** The tables in which migrate records a database's state: the version rows and the history of steps. */
@NullMarked
package io.limbeck.migrate.internal.history;

import org.jspecify.annotations.NullMarked;
