/**
 * One verb, one class: what {@code Migrator}'s methods do.
 *
 * <p>A command takes a {@link io.limbeck.migrate.internal.command.Project} (configuration, scripts and database, each touched when it is
 * first needed) and answers with a result. The order is always the same: read scripts, resolve symbols, compile, and only then write.
 */
@NullMarked
package io.limbeck.migrate.internal.command;

import org.jspecify.annotations.NullMarked;
