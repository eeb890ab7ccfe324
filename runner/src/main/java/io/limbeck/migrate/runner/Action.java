package io.limbeck.migrate.runner;

import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.shell.ResultText;

/** A parsed command: its fields hold the option values. */
interface Action {
    Result run(Session session);

    /** Whether it works on a project and therefore needs the configuration. */
    default boolean onProject() {
        return true;
    }

    /** Applies its options to the configuration. */
    default void configure(MigrateConfigBuilder config) {}

    /** Whether it changes the database, so that a signal must stop it cleanly. */
    default boolean migrates() {
        return false;
    }

    /** Whether it waits for the database; for 60 seconds unless the configuration sets a timeout. */
    default boolean isPatient() {
        return false;
    }

    /** How to print its result. */
    default ResultText telling(ResultText text) {
        return text;
    }
}
