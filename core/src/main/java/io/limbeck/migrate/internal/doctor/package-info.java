/**
 * Diagnosis: where the schema fits in the graph, what its rows and tables contradict, and which other tool has been here.
 */
@NullMarked
package io.limbeck.migrate.internal.doctor;

import org.jspecify.annotations.NullMarked;
