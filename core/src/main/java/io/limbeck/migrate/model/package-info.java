/**
 * Where the wanted schema comes from: the extension point through which core reads entity models without depending on any ORM.
 *
 * <p>Core itself reads {@code sql:FILE} and {@code java:CLASS}; {@link io.limbeck.migrate.model.ModelSource}s found by
 * {@link java.util.ServiceLoader} read the rest, such as {@code jpa}.
 */
@Experimental
@NullMarked
package io.limbeck.migrate.model;

import io.limbeck.migrate.annotation.Experimental;
import org.jspecify.annotations.NullMarked;
