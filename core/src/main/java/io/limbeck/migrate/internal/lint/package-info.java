/**
 * Side effects of operations: rows they destroy, tables they lock, running programs they break. {@code --plan}
 * tells it before it happens, {@code lint} before it is merged. No database: operations and texts are judged as they stand.
 */
@NullMarked
package io.limbeck.migrate.internal.lint;

import org.jspecify.annotations.NullMarked;
