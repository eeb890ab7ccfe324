/** Reading the catalogue of a database as a schema: what to read, in which order, and whether a subject exists. */
@NullMarked
package io.limbeck.migrate.internal.dialect.catalogue;

import org.jspecify.annotations.NullMarked;
