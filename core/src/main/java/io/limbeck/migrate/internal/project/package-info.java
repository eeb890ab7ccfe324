/**
 * What a command works on: configuration, scripts, hooks and database, each read or reached when it is first needed; and what several commands
 * do with them, such as preparing the scripts of a plan.
 */
@NullMarked
package io.limbeck.migrate.internal.project;

import org.jspecify.annotations.NullMarked;
