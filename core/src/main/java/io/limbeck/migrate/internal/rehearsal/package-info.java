/**
 * Trying statements on a scratch database while they are only written down, so that {@code --sql} and {@code --plan} know how the database would
 * respond.
 */
@NullMarked
package io.limbeck.migrate.internal.rehearsal;

import org.jspecify.annotations.NullMarked;
