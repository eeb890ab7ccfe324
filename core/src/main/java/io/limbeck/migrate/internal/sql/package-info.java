/**
 * SQL text cut into statements, as each database itself reads it; pure functions over text.
 *
 * <p>What differs between databases is a value, {@link io.limbeck.migrate.internal.sql.SqlSyntax}. A lexer knows only quotes,
 * comments and words; above it, a small state per statement knows where a {@code ;} belongs to a body and ends nothing.
 */
@NullMarked
package io.limbeck.migrate.internal.sql;

import org.jspecify.annotations.NullMarked;
