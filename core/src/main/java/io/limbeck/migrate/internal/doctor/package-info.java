/**
 * Diagnosis: which revision a schema matches, where version rows and tables contradict each other, and which other tool has used the
 * database.
 */
@NullMarked
package io.limbeck.migrate.internal.doctor;

import org.jspecify.annotations.NullMarked;
