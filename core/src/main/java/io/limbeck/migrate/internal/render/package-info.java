/**
 * Operations as a person would write them: the lines of a script's two ways.
 *
 * <p>Operations become {@link io.limbeck.migrate.internal.render.Code}, the words of scripts where there is one and records where
 * there is none, and code becomes lines of at most 120 characters. Whoever compiles and runs the lines gets the same operations
 * back, without what they knew of what was before.
 */
@NullMarked
package io.limbeck.migrate.internal.render;

import org.jspecify.annotations.NullMarked;
