/**
 * One verb, one class: what the methods of {@code api.Migrator} do. The package contains nothing else.
 *
 * <p>A command takes a {@link io.limbeck.migrate.internal.project.Project} and returns a result. The order is always the same: read scripts,
 * resolve symbols, compile, and only then write.
 */
@NullMarked
package io.limbeck.migrate.internal.command;

import org.jspecify.annotations.NullMarked;
