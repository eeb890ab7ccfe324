/** One rule per kind of object: which differences it finds, and the operations that remove each of them. */
@NullMarked
package io.limbeck.migrate.internal.diff.rule;

import org.jspecify.annotations.NullMarked;
