/**
 * Configuration: the one list of keys, where their values come from, and the checked result.
 *
 * <p>{@link io.limbeck.migrate.config.MigrateConfig} collects settings from the command line, the environment and
 * {@code migrate.properties}; {@link io.limbeck.migrate.config.ConfigKey} names every setting there is. The reference page, the
 * file that {@code init} writes and the search for a misspelt key are all derived from that list. The readers are package-private.
 */
@NullMarked
package io.limbeck.migrate.config;

import org.jspecify.annotations.NullMarked;
