/**
 * Configuration as values: the list of all keys, and the types of some of their values.
 *
 * <p>{@link io.limbeck.migrate.MigrateConfig} gathers settings from the command line, the environment and
 * {@code migrate.properties}; {@link io.limbeck.migrate.config.ConfigKey} names every setting there is. The reference page, the
 * file that {@code init} writes and the search for a misspelt key are all made from that list.
 */
@NullMarked
package io.limbeck.migrate.config;

import org.jspecify.annotations.NullMarked;
