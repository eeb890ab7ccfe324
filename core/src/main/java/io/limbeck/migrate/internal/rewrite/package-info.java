/**
 * Operations built again from other parts: names as a database keeps them, texts as a person wrote them. No database, no files.
 */
@NullMarked
package io.limbeck.migrate.internal.rewrite;

import org.jspecify.annotations.NullMarked;
