/**
 * Failures, as types with data.
 *
 * <p>Every failure that migrate anticipates is a {@link io.limbeck.migrate.error.MigrateException}: its message states what
 * failed, why, and what to do, and it carries the {@link io.limbeck.migrate.error.ExitCode} that the command line, the Maven
 * plugin and the JSON output report. Validation collects its findings and fails once.
 */
@NullMarked
package io.limbeck.migrate.error;

import org.jspecify.annotations.NullMarked;
