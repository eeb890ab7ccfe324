package io.limbeck.migrate.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.error.ScriptFolderException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The beans of an application decide what is migrated, and how. */
final class MigrateAutoConfigurationTest {
    @TempDir
    private Path folder;

    private final Map<String, Object> properties = new HashMap<>();

    @BeforeEach
    void scriptsAreInAFolder() throws IOException {
        BootApplication.copyScripts(folder);
        properties.put("migrate.migrations", folder.resolve("migrations").toString());
    }

    private DataSource database(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + folder.resolve(name));
        return source;
    }

    private AnnotationConfigApplicationContext started(Consumer<AnnotationConfigApplicationContext> beans) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("application", properties));
        beans.accept(context);
        context.register(MigrateAutoConfiguration.class);
        context.refresh();
        return context;
    }

    private void one(AnnotationConfigApplicationContext context) {
        context.registerBean("dataSource", DataSource.class, () -> database("one"));
    }

    private boolean isMigrated(String name) {
        return Migrator.open(
                        MigrateConfig.builder()
                                .withoutConfigFile()
                                .environmentVariables(Map.of())
                                .override(
                                        "migrations",
                                        folder.resolve("migrations").toString(),
                                        "test")
                                .build(),
                        database(name))
                .current()
                .atHead();
    }

    @Test
    void onlyDataSourceIsMigrated() {
        started(this::one).close();

        assertThat(isMigrated("one")).isTrue();
    }

    @Test
    void markedDataSourceIsMigratedAndNoOther() {
        started(context -> {
                    one(context);
                    RootBeanDefinition owner = new RootBeanDefinition(DataSource.class, () -> database("owner"));
                    owner.addQualifier(new AutowireCandidateQualifier(MigrateDataSource.class));
                    context.registerBeanDefinition("owner", owner);
                })
                .close();

        assertThat(isMigrated("owner")).isTrue();
        assertThat(isMigrated("one")).isFalse();
    }

    @Test
    void urlOfItsOwnNeedsNoDataSource() {
        properties.put("migrate.url", "jdbc:h2:" + folder.resolve("own"));

        started(context -> {}).close();

        assertThat(isMigrated("own")).isTrue();
    }

    @Test
    void strategyReplacesTheUpgradeAndStatusNamesWhatIsPending() {
        try (AnnotationConfigApplicationContext context = started(beans -> {
            one(beans);
            beans.registerBean(MigrateStrategy.class, () -> migrator -> migrator.upgrade("a1"));
        })) {
            assertThat(new MigrateEndpoint(context.getBean(Migrator.class)).migrate())
                    .containsEntry("current", List.of("a1"))
                    .containsEntry("pending", List.of("b2"))
                    .containsEntry("atHead", false);
        }
    }

    @Test
    void customizerChangesTheConfiguration() {
        try (AnnotationConfigApplicationContext context = started(beans -> {
            one(beans);
            beans.registerBean(MigrateCustomizer.class, () -> builder -> builder.user("deployment"));
        })) {
            assertThat(context.getBean(Migrator.class).applied().applied())
                    .hasSize(2)
                    .allMatch(step -> step.toString().contains("deployment"));
        }
    }

    @Test
    void disabledStarterLeavesTheDatabaseAlone() {
        properties.put("migrate.enabled", "false");

        try (AnnotationConfigApplicationContext context = started(this::one)) {
            assertThat(context.getBeanNamesForType(Migrator.class)).isEmpty();
        }
        assertThat(isMigrated("one")).isFalse();
    }

    @Test
    void missingFolderEndsTheStart() {
        properties.put("migrate.migrations", folder.resolve("missing").toString());

        assertThatThrownBy(() -> started(this::one)).rootCause().isInstanceOf(ScriptFolderException.class);
        assertThat(isMigrated("one")).isFalse();
    }
}
