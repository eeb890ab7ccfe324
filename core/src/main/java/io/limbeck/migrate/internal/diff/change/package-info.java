/**
 * The values of a comparison: pairs of tables, aspects, what differs between databases, the differences found and the steps that remove them.
 */
@NullMarked
package io.limbeck.migrate.internal.diff.change;

import org.jspecify.annotations.NullMarked;
