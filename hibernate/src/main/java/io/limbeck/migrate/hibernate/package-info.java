/**
 * JPA entities as a schema.
 *
 * <p>This package finds the entities by reading class files and {@code persistence.xml}, without loading a class. Hibernate itself determines
 * their tables, in the version and with the settings of the application: for each reading, the package {@code orm} is loaded again on the
 * model's own class path, so that it links to the Hibernate found there. Only values of {@link io.limbeck.migrate.schema} come back.
 */
@NullMarked
package io.limbeck.migrate.hibernate;

import org.jspecify.annotations.NullMarked;
