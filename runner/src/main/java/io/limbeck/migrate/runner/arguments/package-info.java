/**
 * The command line as data: what commands declare, and how typed words become values. It is a parser of its own because it is on the road of every
 * start, see {@code docs/adr/0045-own-command-line.md}; picocli, which it agrees with word for word, is the judge of its tests.
 */
@NullMarked
package io.limbeck.migrate.runner.arguments;

import org.jspecify.annotations.NullMarked;
