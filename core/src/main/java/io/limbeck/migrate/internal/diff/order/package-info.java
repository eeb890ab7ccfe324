/** The order of a revision's steps: what must be dropped first, what waits until the end, and what is one batch. */
@NullMarked
package io.limbeck.migrate.internal.diff.order;

import org.jspecify.annotations.NullMarked;
