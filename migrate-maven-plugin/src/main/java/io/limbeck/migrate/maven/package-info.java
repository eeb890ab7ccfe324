/**
 * The goals of {@code migrate-maven-plugin}: every command that needs no process of its own, as {@code mvn migrate:<command>}.
 *
 * <p>A goal is a tiny class: its parameters and a single call to {@link io.limbeck.migrate.api.Migrator}.
 * {@link io.limbeck.migrate.maven.CommandMojo} runs it and turns a failure into a failed build.
 * {@link io.limbeck.migrate.maven.MigratorMojo} supplies what a migrator needs: settings from the command line, the plugin's configuration
 * and {@code migrate.properties}, credentials from {@code settings.xml}, and the project's class path.
 */
@NullMarked
package io.limbeck.migrate.maven;

import org.jspecify.annotations.NullMarked;
