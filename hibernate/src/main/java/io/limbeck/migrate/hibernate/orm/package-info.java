/**
 * Hibernate's mapping model, read as a schema; the only code of migrate that sees an ORM.
 *
 * <p>Compiled against Hibernate 6.6, but run against the version on the model's class path. So it calls only what is the same in 6.4, 6.6
 * and 7; {@link io.limbeck.migrate.hibernate.orm.IdentityColumns} is the only place where versions differ.
 */
@NullMarked
package io.limbeck.migrate.hibernate.orm;

import org.jspecify.annotations.NullMarked;
