package io.limbeck.migrate.spring;

import io.limbeck.migrate.error.UsageException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/** Finds Flyway configured for the only data source, before either tool has done anything. */
final class FlywayConflict implements BeanFactoryPostProcessor {
    private static final String FLYWAY = "org.flywaydb.core.Flyway";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        ClassLoader loader = beans.getBeanClassLoader();
        if (!ClassUtils.isPresent(FLYWAY, loader)
                || beans.getBeanNamesForType(DataSource.class, true, false).length != 1) {
            return;
        }
        Class<?> flyway = ClassUtils.resolveClassName(FLYWAY, loader);
        if (beans.getBeanNamesForType(flyway, true, false).length > 0) {
            throw new UsageException(
                    "Flyway and migrate are both configured to migrate the only data source, and nothing was changed.",
                    "Set spring.flyway.enabled=false to migrate with migrate, or migrate.enabled=false to stay with Flyway.");
        }
    }
}
