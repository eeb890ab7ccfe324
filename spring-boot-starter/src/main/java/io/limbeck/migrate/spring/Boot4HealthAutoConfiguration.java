package io.limbeck.migrate.spring;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.result.CurrentResult;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The contribution to the health of an application on Spring Boot 4.0: down unless the database is at head. */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(Migrator.class)
@ConditionalOnProperty(prefix = "management.health.migrate", name = "enabled", matchIfMissing = true)
public class Boot4HealthAutoConfiguration {
    /** A configuration for Spring to create. */
    public Boot4HealthAutoConfiguration() {}

    @Bean
    HealthIndicator migrateHealthIndicator(Migrator migrator) {
        return () -> {
            try {
                CurrentResult current = migrator.current();
                Health.Builder health = current.atHead() ? Health.up() : Health.down();
                return health.withDetails(MigrateStatus.brief(current)).build();
            } catch (RuntimeException e) {
                return Health.down(e).build();
            }
        };
    }
}
