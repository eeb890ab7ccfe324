package io.limbeck.migrate.spring;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.config.MigrateConfigBuilder;
import io.limbeck.migrate.config.Origin;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ResourceLoader;

/**
 * Migrates the application's {@link DataSource}, or the database of {@code migrate.url}, when the application starts.
 * {@code migrate.enabled=false} turns it off.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        },
        beforeName = {
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ConditionalOnClass(Migrator.class)
@ConditionalOnProperty(prefix = "migrate", name = "enabled", matchIfMissing = true)
@Conditional(MigrateAutoConfiguration.AnyDatabase.class)
public class MigrateAutoConfiguration {
    /** A configuration for Spring to create. */
    public MigrateAutoConfiguration() {}

    /** Refuses to start with two tools that migrate one database. */
    @Bean
    static FlywayConflict migrateFlywayConflict() {
        return new FlywayConflict();
    }

    @Bean
    @ConditionalOnMissingBean
    MigrateConfig migrateConfig(
            ConfigurableEnvironment environment,
            ResourceLoader resources,
            ObjectProvider<MigrateCustomizer> customizers) {
        MigrateConfigBuilder builder = MigrateConfig.builder().withoutConfigFile();
        ClassLoader loader = resources.getClassLoader();
        if (loader != null) {
            builder.classLoader(loader);
        }
        String classPath = classPath();
        if (!classPath.isEmpty()) {
            builder.override(ConfigKey.MODEL_CLASSPATH.key(), classPath, "class path of the application");
        }
        MigrateProperties.addTo(builder, environment);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    /** What scripts may be compiled with; empty inside an executable jar, whose libraries no compiler can read. */
    private static String classPath() {
        if (Thread.currentThread().getContextClassLoader() != ClassLoader.getSystemClassLoader()) {
            return "";
        }
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> Files.exists(Path.of(entry)) && !entry.contains(","))
                .collect(Collectors.joining(","));
    }

    @Bean
    @ConditionalOnMissingBean
    Migrator migrator(
            MigrateConfig config,
            ConfigurableEnvironment environment,
            @MigrateDataSource ObjectProvider<DataSource> marked,
            ObjectProvider<DataSource> dataSources) {
        DataSource own = marked.getIfAvailable();
        Migrator migrator;
        if (own == null && namesDatabase(config, environment)) {
            migrator = Migrator.open(config);
        } else {
            migrator = Migrator.open(config, own == null ? dataSources.getObject() : own);
        }
        return migrator.withListener(new LoggingListener());
    }

    /** A {@code DATABASE_URL} is the application's, whose data source may have other settings. */
    private static boolean namesDatabase(MigrateConfig config, ConfigurableEnvironment environment) {
        return environment.containsProperty(MigrateProperties.PREFIX + ConfigKey.URL.key())
                || config.origin(ConfigKey.URL)
                        .filter(origin -> origin.kind() == Origin.Kind.OVERRIDE)
                        .isPresent();
    }

    @Bean
    @ConditionalOnMissingBean
    MigrateInitializer migrateInitializer(Migrator migrator, ObjectProvider<MigrateStrategy> strategy) {
        return new MigrateInitializer(migrator, strategy.getIfAvailable(() -> opened -> opened.upgrade("head")));
    }

    /** A data source, or a URL. */
    static final class AnyDatabase extends AnyNestedCondition {
        AnyDatabase() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBean(DataSource.class)
        static final class OfTheApplication {}

        @ConditionalOnProperty(prefix = "migrate", name = "url")
        static final class OfItsOwn {}
    }
}
