/** Benchmarks: plain {@code main} programs that print a table. */
@NullMarked
package io.limbeck.migrate.bench;

import org.jspecify.annotations.NullMarked;
