package io.limbeck.migrate.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateConfigTest {
    @TempDir
    Path folder;

    private final Map<String, String> variables = new LinkedHashMap<>();

    @Test
    void withoutAnyFileTheDefaultsHold() {
        MigrateConfig config = builder().build();
        assertThat(config.configFile()).isEmpty();
        assertThat(config.url().jdbc()).isEqualTo("jdbc:sqlite:" + folder.resolve("migrate.db"));
        assertThat(config.url().file()).contains(folder.resolve("migrate.db"));
        assertThat(config.username()).isEmpty();
        assertThat(config.password()).isEmpty();
        assertThat(config.migrations())
                .containsExactly(folder.resolve("migrations").toString());
        assertThat(config.versionTable()).isEqualTo(TableName.of("migrate_version"));
        assertThat(config.historyTable()).isEqualTo(TableName.of("migrate_history"));
        assertThat(config.versionSchema()).isEmpty();
        assertThat(config.fileTemplate())
                .startsWith("{{year}}_{{month}}_{{day}}")
                .contains("{{id}}", "{{slug}}");
        assertThat(config.timezone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(config.slugLength()).isEqualTo(40);
        assertThat(config.transactionMode()).isEqualTo(TransactionMode.PER_REVISION);
        assertThat(config.lockTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.statementTimeout()).isEmpty();
        assertThat(config.connectTimeout()).isZero();
        assertThat(config.model()).isEmpty();
        assertThat(config.modelClasspath()).isEmpty();
        assertThat(config.modelHibernate()).isEmpty();
        assertThat(config.scratchUrl()).isEmpty();
        assertThat(config.includeSchemas()).isEmpty();
        assertThat(config.excludeTables()).isEmpty();
        assertThat(config.compare()).isEmpty();
        assertThat(config.hooks()).isEmpty();
        assertThat(config.allow()).isEmpty();
        assertThat(config.warnings()).isEmpty();
        assertThat(config.scriptArguments()).isEmpty();
        assertThat(config.origin(ConfigKey.URL)).contains(new Origin(Origin.Kind.DEFAULT, "default"));
        assertThat(config.origin(ConfigKey.USERNAME)).isEmpty();
    }

    @Test
    void fileInTheWorkingDirectoryIsReadIfItExists() throws IOException {
        file("migrate.properties", "transaction=all\n");
        MigrateConfig config = builder().build();
        assertThat(config.transactionMode()).isEqualTo(TransactionMode.ALL);
        assertThat(config.configFile()).contains(folder.resolve("migrate.properties"));
    }

    @Test
    void everyKeyIsReadAsItsKind() throws IOException {
        file(
                "migrate.properties",
                """
                url=postgresql://planner@db:5432/menu
                username = chef
                password = pass word\\u0020
                migrations=migrations, more ,classpath:/db/scripts
                version.table=alembic_version
                version.schema=app
                history.table=steps
                file.template={{id}}
                timezone=Europe/Moscow
                slug.length=12
                transaction=none
                lock.timeout=2m
                statement.timeout=PT1M
                connect.timeout=5
                model=sql:schema.sql,/abs/more.sql
                model.classpath=target/classes,lib/*
                model.hibernate.dialect=X
                scratch.url=sqlite:///scratch.db
                include.schemas=a, b
                exclude.tables=audit_*
                compare.comments=off
                compare.types=ON
                env=migrations/Env.java
                allow=drop-column,drop-table
                """);
        MigrateConfig config = builder().build();
        assertThat(config.url().jdbc()).isEqualTo("jdbc:postgresql://db:5432/menu");
        assertThat(config.username()).contains("chef");
        assertThat(config.password()).contains("pass word ");
        assertThat(config.migrations())
                .containsExactly(
                        folder.resolve("migrations").toString(),
                        folder.resolve("more").toString(),
                        "classpath:db/scripts");
        assertThat(config.versionTable()).isEqualTo(TableName.of("app", "alembic_version"));
        assertThat(config.historyTable()).isEqualTo(TableName.of("app", "steps"));
        assertThat(config.versionSchema()).contains("app");
        assertThat(config.fileTemplate()).isEqualTo("{{id}}");
        assertThat(config.timezone()).isEqualTo(ZoneId.of("Europe/Moscow"));
        assertThat(config.slugLength()).isEqualTo(12);
        assertThat(config.transactionMode()).isEqualTo(TransactionMode.NONE);
        assertThat(config.lockTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.statementTimeout()).contains(Duration.ofMinutes(1));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.model()).contains("sql:" + folder.resolve("schema.sql") + ",/abs/more.sql");
        assertThat(config.modelClasspath())
                .containsExactly(folder.resolve("target/classes").toString(), folder.resolve("lib") + "/*");
        assertThat(config.modelHibernate()).containsExactly(Map.entry("dialect", "X"));
        assertThat(config.scratchUrl().orElseThrow().file()).contains(folder.resolve("scratch.db"));
        assertThat(config.includeSchemas()).containsExactly("a", "b");
        assertThat(config.excludeTables()).containsExactly("audit_*");
        assertThat(config.compare()).isEqualTo(Map.of("comments", false, "types", true));
        assertThat(config.hooks())
                .contains(folder.resolve("migrations/Env.java").toString());
        assertThat(config.allow()).containsExactly("drop-column", "drop-table");
    }

    @Test
    void pathsAreRelativeToWhereTheyAreWritten() throws IOException {
        file("sub/app.properties", "url=sqlite:///data/menu.db\nmigrations=scripts\n");
        MigrateConfig fromFile =
                builder().configFile(Path.of("sub/app.properties")).build();
        assertThat(fromFile.url().file()).contains(folder.resolve("sub/data/menu.db"));
        assertThat(fromFile.migrations())
                .containsExactly(folder.resolve("sub/scripts").toString());

        MigrateConfig overridden = builder()
                .configFile(Path.of("sub/app.properties"))
                .override(ConfigKey.URL, "jdbc:sqlite:data/menu.db")
                .environmentVariables(Map.of("MIGRATE_MIGRATIONS", "scripts"))
                .build();
        assertThat(overridden.url().file()).contains(folder.resolve("data/menu.db"));
        assertThat(overridden.migrations())
                .containsExactly(folder.resolve("scripts").toString());
    }

    @Test
    void defaultsAreRelativeToTheFile() throws IOException {
        file("sub/app.properties", "");
        MigrateConfig config =
                builder().configFile(Path.of("sub/app.properties")).build();
        assertThat(config.migrations())
                .containsExactly(folder.resolve("sub/migrations").toString());
        assertThat(config.url().file()).contains(folder.resolve("sub/migrate.db"));
    }

    @Test
    void byteOrderMarkAndCrlfAreTolerated() throws IOException {
        file("migrate.properties", "\uFEFFtransaction=all\r\nversion.table=версия\r\n");
        MigrateConfig config = builder().build();
        assertThat(config.transactionMode()).isEqualTo(TransactionMode.ALL);
        assertThat(config.versionTable().name()).isEqualTo("версия");
    }

    @Test
    void keysWinOverCredentialsOfTheUrl() {
        variables.put("MIGRATE_URL", "postgresql://a:b@h/d");
        assertThat(builder().build().username()).contains("a");
        assertThat(builder().build().password()).contains("b");
        MigrateConfig config = builder().override(ConfigKey.PASSWORD, "c").build();
        assertThat(config.username()).contains("a");
        assertThat(config.password()).contains("c");
    }

    @Test
    void secretFileLosesOneLineEnd() throws IOException {
        file("secret", "s3cret \n\n");
        variables.put("MIGRATE_PASSWORD_FILE", "secret");
        MigrateConfig config = builder().build();
        assertThat(config.password()).contains("s3cret \n");
        assertThat(config.origin(ConfigKey.PASSWORD)).hasValueSatisfying(origin -> assertThat(origin)
                .hasToString("MIGRATE_PASSWORD_FILE (" + folder.resolve("secret") + ")"));
        file("secret", "s3cret\r\n");
        assertThat(builder().build().password()).contains("s3cret");
    }

    @Test
    void emptyVariablesCountAsNotSet() throws IOException {
        file("secret", "word");
        variables.put("MIGRATE_PASSWORD", "");
        variables.put("MIGRATE_PASSWORD_FILE", folder.resolve("secret").toString());
        variables.put("MIGRATE_URL", "");
        variables.put("DATABASE_URL", "");
        MigrateConfig config = builder().build();
        assertThat(config.password()).contains("word");
        assertThat(config.isSet(ConfigKey.URL)).isFalse();
    }

    @Test
    void databaseUrlIsReadOnlyWhenNobodySetsTheUrl() throws IOException {
        variables.put("DATABASE_URL", "postgres://u:p@h/d");
        assertThat(builder().build().url().database()).isEqualTo("postgresql");
        assertThat(builder().build().origin(ConfigKey.URL).orElseThrow()).hasToString("DATABASE_URL");
        file("migrate.properties", "url=sqlite:///x.db\n");
        assertThat(builder().build().url().database()).isEqualTo("sqlite");
    }

    @Test
    void onlyValuesThatHoldAreInterpolated() throws IOException {
        file(
                "migrate.properties",
                """
                url=sqlite:///${NAME:menu}.db
                prod.url=${PROD_URL}
                transaction=${NOT_SET_BUT_OVERRIDDEN}
                """);
        variables.put("NAME", "plan");
        variables.put("MIGRATE_TRANSACTION", "all");
        assertThat(builder().build().url().file()).contains(folder.resolve("plan.db"));
    }

    @Test
    void variablesAndOptionsAreNotInterpolated() {
        variables.put("MIGRATE_PASSWORD", "${HOME}");
        MigrateConfig config = builder().override(ConfigKey.USERNAME, "${HOME}").build();
        assertThat(config.password()).contains("${HOME}");
        assertThat(config.username()).contains("${HOME}");
    }

    @Test
    void familyMembersComeFromEverySource() throws IOException {
        file(
                "migrate.properties",
                """
                model.hibernate.boot.allow_jdbc_metadata_access=true
                model.hibernate.dialect=File
                prod.model.hibernate.dialect=Prod
                compare.types=on
                """);
        variables.put("MIGRATE_MODEL_HIBERNATE_BOOT_ALLOW_JDBC_METADATA_ACCESS", "false");
        variables.put("MIGRATE_MODEL_HIBERNATE_PHYSICAL_NAMING_STRATEGY", "Env");
        MigrateConfig config = builder()
                .environmentName("prod")
                .override("compare.types", "off", "-Dmigrate.compare.types")
                .build();
        assertThat(config.modelHibernate())
                .isEqualTo(Map.of(
                        "boot.allow_jdbc_metadata_access", "false",
                        "dialect", "Prod",
                        "physical_naming_strategy", "Env"));
        assertThat(config.compare()).isEqualTo(Map.of("types", false));
    }

    @Test
    void emptyIsAValidValueWithoutADefault() throws IOException {
        file("migrate.properties", "version.schema=app\ntest.version.schema=\nusername=\nmodel=\nscratch.url=\nenv=\n");
        MigrateConfig config = builder().environmentName("test").build();
        assertThat(config.versionSchema()).isEmpty();
        assertThat(config.username()).isEmpty();
        assertThat(config.model()).isEmpty();
        assertThat(config.scratchUrl()).isEmpty();
        assertThat(config.hooks()).isEmpty();
    }

    @Test
    void noTimeAndNoneBothMeanNoStatementTimeout() {
        for (String none : new String[] {"none", "0", "0ms"}) {
            assertThat(builder()
                            .override(ConfigKey.STATEMENT_TIMEOUT, none)
                            .build()
                            .statementTimeout())
                    .isEmpty();
        }
    }

    @Test
    void foreignVariablesAreAWarningThatSuggestsTheNearest() {
        variables.put("MIGRATE_VERSON_TABLE", "x");
        variables.put("MIGRATE_TOKEN_OF_ANOTHER_TOOL", "geheim");
        variables.put("MIGRATE_MODE", "dev");
        variables.put("MIGRATE_LOG", "json");
        variables.put("MIGRATE_ALLOW", "drop-column");
        variables.put("MIGRATE_COMPARE_TYPES", "off");
        assertThat(builder().build().warnings())
                .containsExactly(
                        "The environment variable MIGRATE_TOKEN_OF_ANOTHER_TOOL is not a setting and was ignored.",
                        "The environment variable MIGRATE_VERSON_TABLE is not a setting and was ignored."
                                + " Did you mean MIGRATE_VERSION_TABLE?");
    }

    @Test
    void printedTextNeverContainsASecret() throws IOException {
        file(
                "migrate.properties",
                """
                url=postgresql://u:geheim@h/d?sslpassword=geheim
                scratch.url=jdbc:mariadb://h/d?user=u&password=geheim
                password=geheim
                model.hibernate.connection.password=geheim
                model.hibernate.connection.url=jdbc:postgresql://h/d?password=geheim
                """);
        MigrateConfig config = builder().build();
        assertThat(config.password()).contains("geheim");
        assertThat(config.toString())
                .contains(
                        "password=*** (" + folder.resolve("migrate.properties") + ":3)",
                        "transaction=per-revision (default)");
        assertThat(config.toString()
                        + config.url()
                        + config.url().jdbc().replace("sslpassword=geheim", "")
                        + config.scratchUrl()
                        + config.display(ConfigKey.URL)
                        + config.display(ConfigKey.PASSWORD))
                .doesNotContain("geheim");
    }

    @Test
    void restOfTheContextIsHandedOn() {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        ClassLoader loader = new ClassLoader(null) {};
        MigrateConfig config = builder()
                .clock(clock)
                .classLoader(loader)
                .user("chef")
                .scriptArgument("tenant", "a")
                .build();
        assertThat(config.clock()).isSameAs(clock);
        assertThat(config.classLoader()).isSameAs(loader);
        assertThat(config.user()).isEqualTo("chef");
        assertThat(config.scriptArguments()).containsExactly(Map.entry("tenant", "a"));
        assertThat(config.workingDirectory()).isEqualTo(folder);
    }

    @Test
    void loadTakesTheProcessesEnvironment() throws IOException {
        file("x.properties", "username=${NO_SUCH_VARIABLE_HERE:chef}\n");
        MigrateConfig config = MigrateConfig.load(folder.resolve("x.properties"));
        assertThat(config.username()).contains("chef");
        assertThat(config.user()).isEqualTo(System.getProperty("user.name"));
        assertThat(config.classLoader()).isSameAs(Thread.currentThread().getContextClassLoader());
    }

    private MigrateConfigBuilder builder() {
        return MigrateConfig.builder().workingDirectory(folder).environmentVariables(variables);
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
