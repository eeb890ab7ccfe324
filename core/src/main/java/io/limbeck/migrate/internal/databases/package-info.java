/**
 * The supported databases, in one list. It is the only code outside the dialects that names them.
 */
@NullMarked
package io.limbeck.migrate.internal.databases;

import org.jspecify.annotations.NullMarked;
