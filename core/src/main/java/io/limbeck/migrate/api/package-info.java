/**
 * The facade: programs drive migrations through {@link io.limbeck.migrate.api.Migrator}. Nothing else in this project depends on this package.
 */
@NullMarked
package io.limbeck.migrate.api;

import org.jspecify.annotations.NullMarked;
