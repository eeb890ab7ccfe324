/**
 * Migrations as a graph of revisions: the facade {@code Migrator} and the types that scripts are written against.
 *
 * <p>A script is a class that implements {@code Migration} and carries {@code @Revision}; it receives its context, the
 * {@code Operations}, as a parameter. Everything an application needs is here and in the packages {@code schema}, {@code op},
 * {@code config}, {@code result} and {@code error}. Packages named {@code internal} may change with every release.
 */
@NullMarked
package io.limbeck.migrate;

import org.jspecify.annotations.NullMarked;
