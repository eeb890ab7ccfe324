/**
 * From differences to the body of a revision: operations, their downgrade, portable spellings, and the SQL or Java text.
 */
@NullMarked
package io.limbeck.migrate.internal.autogenerate;

import org.jspecify.annotations.NullMarked;
