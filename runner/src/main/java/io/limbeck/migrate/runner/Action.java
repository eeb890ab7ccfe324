package io.limbeck.migrate.runner;

import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.shell.ResultText;

/** A command whose options have been read: they are its fields. */
interface Action {
    Result run(Session session);

    /** Whether it works on a project, so that a configuration is read. */
    default boolean onProject() {
        return true;
    }

    /** What its options say to the configuration. */
    default void configure(MigrateConfigBuilder config) {}

    /** Whether it changes the database, so that a signal has to end it in order. */
    default boolean migrates() {
        return false;
    }

    /** Whether it waits for the database, 60 seconds unless the configuration says how long. */
    default boolean isPatient() {
        return false;
    }

    /** How its result is told. */
    default ResultText telling(ResultText text) {
        return text;
    }
}
