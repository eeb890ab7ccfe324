/**
 * The project that commands work on: configuration, scripts, hooks and database, each touched when it is first needed, and what they say together about a revision.
 */
@NullMarked
package io.limbeck.migrate.internal.project;

import org.jspecify.annotations.NullMarked;
