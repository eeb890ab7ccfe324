package io.limbeck.migrate.spring;

import io.limbeck.migrate.config.MigrateConfigBuilder;

/** Changes the configuration after the properties {@code migrate.*}; all beans of this type are called, in their order. */
@FunctionalInterface
public interface MigrateCustomizer {
    /** Called once, before the configuration is validated. */
    void customize(MigrateConfigBuilder builder);
}
