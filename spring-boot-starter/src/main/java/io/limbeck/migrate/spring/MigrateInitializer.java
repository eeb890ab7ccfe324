package io.limbeck.migrate.spring;

import io.limbeck.migrate.api.Migrator;
import org.springframework.beans.factory.InitializingBean;

/** Migrates the database as soon as it is created; beans that use the database are created after it. */
public final class MigrateInitializer implements InitializingBean {
    private final Migrator migrator;
    private final MigrateStrategy strategy;

    /** An initializer that lets {@code strategy} work with {@code migrator}. */
    public MigrateInitializer(Migrator migrator, MigrateStrategy strategy) {
        this.migrator = migrator;
        this.strategy = strategy;
    }

    /** Migrates. */
    @Override
    public void afterPropertiesSet() {
        strategy.migrate(migrator);
    }
}
