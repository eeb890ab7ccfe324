/** The list of supported databases. No other package outside the dialects depends on a product's classes. */
@NullMarked
package io.limbeck.migrate.internal.databases;

import org.jspecify.annotations.NullMarked;
