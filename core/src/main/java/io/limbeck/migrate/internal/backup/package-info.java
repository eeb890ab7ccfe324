/** Copies of a database before a run destroys something: the database's own copy of its file, or a configured command. */
@NullMarked
package io.limbeck.migrate.internal.backup;

import org.jspecify.annotations.NullMarked;
