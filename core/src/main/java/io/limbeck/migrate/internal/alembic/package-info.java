/**
 * The scripts of an Alembic project as {@link io.limbeck.migrate.internal.foreign.ForeignScript}s. Its Python is read, never run by us; where
 * Alembic is installed, Alembic itself is asked for the SQL of each revision.
 *
 * <p>What the offline mode cannot answer is translated call by call, for what our operations mean exactly; everything else is left to a person.
 */
@NullMarked
package io.limbeck.migrate.internal.alembic;

import org.jspecify.annotations.NullMarked;
