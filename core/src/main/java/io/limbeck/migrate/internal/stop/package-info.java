/** Stopping a run: another thread requests it, and the thread that migrates checks before each statement and each commit. */
@NullMarked
package io.limbeck.migrate.internal.stop;

import org.jspecify.annotations.NullMarked;
