/** The facade: programs run migrations through {@link io.limbeck.migrate.api.Migrator}. No other package of core depends on this one. */
@NullMarked
package io.limbeck.migrate.api;

import org.jspecify.annotations.NullMarked;
