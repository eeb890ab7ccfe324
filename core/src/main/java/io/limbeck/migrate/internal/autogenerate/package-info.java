/**
 * Turns differences into the body of a revision: operations in the model's wording and portable where possible, their downgrade, and the
 * lines of Java or SQL.
 */
@NullMarked
package io.limbeck.migrate.internal.autogenerate;

import org.jspecify.annotations.NullMarked;
