/**
 * What scripts and hooks are written against.
 *
 * <p>A script is a class that implements {@code Migration} and is annotated with {@code @Revision}; it receives the {@code Operations} as a
 * parameter. Hooks implement {@code Hooks}. Programs start at {@code api.Migrator}. This package depends only on values: {@code schema},
 * {@code op}, {@code result} and {@code error}. Packages named {@code internal} may change with every release.
 */
@NullMarked
package io.limbeck.migrate;

import org.jspecify.annotations.NullMarked;
