/**
 * How a run is asked to end, and how it ends: the thread that migrates checks before each statement and each commit.
 */
@NullMarked
package io.limbeck.migrate.internal.stop;

import org.jspecify.annotations.NullMarked;
