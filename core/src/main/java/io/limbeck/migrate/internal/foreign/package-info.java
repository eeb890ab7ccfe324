/**
 * The history that a project brings from another tool, as scripts of ours that are not written yet.
 */
@NullMarked
package io.limbeck.migrate.internal.foreign;

import org.jspecify.annotations.NullMarked;
