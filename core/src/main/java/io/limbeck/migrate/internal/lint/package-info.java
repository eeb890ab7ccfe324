/**
 * What an operation does beside what it is for: rows it destroys, tables it locks, programs it breaks that run meanwhile. {@code --plan}
 * tells it before it happens, {@code lint} before it is merged. No database: operations and texts are judged as they stand.
 */
@NullMarked
package io.limbeck.migrate.internal.lint;

import org.jspecify.annotations.NullMarked;
