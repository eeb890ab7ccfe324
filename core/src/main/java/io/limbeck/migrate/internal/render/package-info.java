/**
 * Operations as a person would write them: the lines of a script's upgrade and downgrade.
 *
 * <p>Operations become {@link io.limbeck.migrate.internal.render.Code}, calls of {@code Operations} where there is a method and records where
 * there is none, and code becomes lines of at most 120 characters. Compiled and run, the lines create the same operations again, except for what
 * these recorded of the previous state.
 */
@NullMarked
package io.limbeck.migrate.internal.render;

import org.jspecify.annotations.NullMarked;
