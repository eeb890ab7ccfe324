/**
 * Visitors over operations: {@link io.limbeck.migrate.internal.rewrite.OperationCases} answers by their kind of action, and rewrites build
 * them again from other parts, such as names as a database keeps them, or texts as a person wrote them.
 */
@NullMarked
package io.limbeck.migrate.internal.rewrite;

import org.jspecify.annotations.NullMarked;
