/**
 * The goals of {@code migrate-maven-plugin}: every command of migrate that needs no process of its own, as {@code mvn migrate:<command>}.
 *
 * <p>A goal is a tiny class: its parameters, and one call of {@link io.limbeck.migrate.api.Migrator}.
 * {@link io.limbeck.migrate.maven.CommandMojo} carries it out and turns a failure into a failed build,
 * {@link io.limbeck.migrate.maven.MigratorMojo} adds what a migrator needs to know: settings of the command line, of the plugin's
 * configuration and of {@code migrate.properties}, credentials from {@code settings.xml}, and the project's class path.
 */
@NullMarked
package io.limbeck.migrate.maven;

import org.jspecify.annotations.NullMarked;
