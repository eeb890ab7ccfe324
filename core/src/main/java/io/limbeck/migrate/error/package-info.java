/**
 * Failures, as types with data.
 *
 * <p>Every failure that migrate anticipates is a {@link io.limbeck.migrate.error.MigrateException}: its message states what
 * failed, why, and what to do, and it carries the {@link io.limbeck.migrate.error.ExitCode} that the command line, the Maven
 * plugin and the JSON output report. There is one type per thing that a caller can act on; what differs only in its explanation is a
 * {@code Kind} of it, such as {@link io.limbeck.migrate.error.GraphException.Kind}. Validation collects its findings and fails once.
 */
@NullMarked
package io.limbeck.migrate.error;

import org.jspecify.annotations.NullMarked;
