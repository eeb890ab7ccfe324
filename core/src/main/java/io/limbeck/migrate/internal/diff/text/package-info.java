/**
 * The texts in which differences are described.
 */
@NullMarked
package io.limbeck.migrate.internal.diff.text;

import org.jspecify.annotations.NullMarked;
