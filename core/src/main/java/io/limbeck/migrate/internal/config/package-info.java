/**
 * From files, variables and options to settings, and from settings to values.
 *
 * <p>{@link io.limbeck.migrate.internal.config.SettingsLoader} finds, for each key, the strongest source that sets it, and only
 * what wins is interpolated and parsed. {@link io.limbeck.migrate.internal.config.SettingsReader} turns the text into values.
 * Both note every fault and go on, so that a reader hears of all of them at once. No text of a fault holds a secret.
 */
@NullMarked
package io.limbeck.migrate.internal.config;

import org.jspecify.annotations.NullMarked;
