/** Benchmarks as plain mains that print a table. */
@NullMarked
package io.limbeck.migrate.bench;

import org.jspecify.annotations.NullMarked;
