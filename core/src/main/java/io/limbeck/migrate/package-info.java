/**
 * What scripts and hooks are written against.
 *
 * <p>A script is a class that implements {@code Migration} and carries {@code @Revision}; it receives its context, the
 * {@code Operations}, as a parameter. Programs start at {@code api.Migrator}; {@code schema}, {@code op}, {@code config},
 * {@code result} and {@code error} hold the values they exchange with it. Packages named {@code internal} may change with every release.
 */
@NullMarked
package io.limbeck.migrate;

import org.jspecify.annotations.NullMarked;
