/**
 * Configuration: the list of keys, where their values come from, and the validated result.
 *
 * <p>{@link io.limbeck.migrate.config.MigrateConfig} collects settings from the command line, the environment and
 * {@code migrate.properties}; {@link io.limbeck.migrate.config.ConfigKey} lists every setting. The reference page, the file that
 * {@code init} writes and the suggestion for a misspelt key are all derived from that list. The readers are package-private.
 */
@NullMarked
package io.limbeck.migrate.config;

import org.jspecify.annotations.NullMarked;
