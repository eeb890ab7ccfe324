/**
 * JPA entities as a schema.
 *
 * <p>Where the entities are is found here, by reading class files and {@code persistence.xml} as text, without loading a class.
 * What tables they make is asked of Hibernate, of the version and with the settings that the application itself runs with: the
 * package {@code orm} does that, loaded a second time for each reading inside the model's own class path, so that it links to
 * the Hibernate found there. Only values of {@link io.limbeck.migrate.schema} come back.
 */
@NullMarked
package io.limbeck.migrate.hibernate;

import org.jspecify.annotations.NullMarked;
