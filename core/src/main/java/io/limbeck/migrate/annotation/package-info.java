/** What a type promises to those who use it. */
@NullMarked
package io.limbeck.migrate.annotation;

import org.jspecify.annotations.NullMarked;
