package io.limbeck.migrate.spring;

import io.limbeck.migrate.api.Migrator;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The actuator's endpoint, where there is an actuator. */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnBean(Migrator.class)
@ConditionalOnAvailableEndpoint(endpoint = MigrateEndpoint.class)
public class MigrateEndpointAutoConfiguration {
    /** A configuration for Spring to create. */
    public MigrateEndpointAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    MigrateEndpoint migrateEndpoint(Migrator migrator) {
        return new MigrateEndpoint(migrator);
    }
}
