/**
 * Spring Boot: the database is migrated when the application starts, before anything else uses it. One artifact for Spring Boot 3.5 and
 * 4.0: it refers by name to what the two have in different packages.
 */
@NullMarked
package io.limbeck.migrate.spring;

import org.jspecify.annotations.NullMarked;
