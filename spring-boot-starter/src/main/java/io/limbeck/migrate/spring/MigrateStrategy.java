package io.limbeck.migrate.spring;

import io.limbeck.migrate.api.Migrator;

/** What happens with the database when the application starts. A bean of this type replaces {@code upgrade("head")}. */
@FunctionalInterface
public interface MigrateStrategy {
    /** Called once, before anything else uses the database; an exception ends the start. */
    void migrate(Migrator migrator);
}
