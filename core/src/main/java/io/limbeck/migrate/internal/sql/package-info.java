/**
 * Splitting SQL text into statements, as each database does it, and what a statement does, as far as its beginning states it
 * ({@link io.limbeck.migrate.internal.sql.StatementHead}); pure functions over text.
 *
 * <p>What differs between databases is a value, {@link io.limbeck.migrate.internal.sql.SqlSyntax}. A lexer knows only quotes, comments and
 * words; on top of it, a small state machine per statement knows where a {@code ;} is part of a body and ends nothing.
 */
@NullMarked
package io.limbeck.migrate.internal.sql;

import org.jspecify.annotations.NullMarked;
