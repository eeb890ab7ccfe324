/** Types and properties as text, for the description of a difference. */
@NullMarked
package io.limbeck.migrate.internal.diff.text;

import org.jspecify.annotations.NullMarked;
