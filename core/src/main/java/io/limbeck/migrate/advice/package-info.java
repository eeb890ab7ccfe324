/**
 * What messages recommend: text in which commands and options are values.
 *
 * <p>Core does not know how commands are typed. An {@link io.limbeck.migrate.advice.Advice} names them as
 * {@link io.limbeck.migrate.advice.Hint}s, and each shell prints them in its own {@link io.limbeck.migrate.advice.Spelling}: as a command
 * line, or as a Maven goal.
 */
@NullMarked
package io.limbeck.migrate.advice;

import org.jspecify.annotations.NullMarked;
