/**
 * Side effects of operations: rows they destroy, tables they lock, running programs they break.
 *
 * <p>{@code --plan} reports them before they happen, {@code lint} before they are merged, and the protection of rows asks for them. No
 * database is needed: operations and raw SQL are judged by their text.
 */
@NullMarked
package io.limbeck.migrate.internal.lint;

import org.jspecify.annotations.NullMarked;
