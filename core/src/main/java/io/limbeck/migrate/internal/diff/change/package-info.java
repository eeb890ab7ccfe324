/**
 * What a comparison is about: pairs of tables, aspects, what a database distinguishes, the differences found and the steps that settle them.
 */
@NullMarked
package io.limbeck.migrate.internal.diff.change;

import org.jspecify.annotations.NullMarked;
