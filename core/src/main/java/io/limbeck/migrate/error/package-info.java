/**
 * What can go wrong, as types with data.
 *
 * <p>Every failure that migrate foresees is a {@link io.limbeck.migrate.error.MigrateException}: it says in three parts what
 * failed, why, and what to do, and carries the {@link io.limbeck.migrate.error.ExitCode} that the command line, the Maven
 * plugin and the JSON output report. Validation collects its findings and fails once.
 */
@NullMarked
package io.limbeck.migrate.error;

import org.jspecify.annotations.NullMarked;
