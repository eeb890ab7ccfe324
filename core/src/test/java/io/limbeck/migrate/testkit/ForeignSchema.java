package io.limbeck.migrate.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A schema that strangers wrote: the files that create its tables, in their order. Those that begin with a slash are in jars of the class path,
 * the others in Debian's packages, which {@code MIGRATE_TEST_SCHEMAS_HOME} has unpacked.
 */
enum ForeignSchema {
    SPRING_BATCH("/org/springframework/batch/core/schema-{}.sql"),
    SPRING_SESSION("/org/springframework/session/jdbc/schema-{}.sql"),
    SPRING_INTEGRATION("/org/springframework/integration/jdbc/schema-{}.sql"),
    SPRING_MODULITH("/schema-{}.sql", "/schema-{}-archive.sql"),
    SPRING_CLOUD_TASK("/org/springframework/cloud/task/schema-{}.sql"),
    SPRING_AI("/org/springframework/ai/chat/memory/repository/jdbc/schema-{}.sql"),
    QUARTZ("/org/quartz/impl/jdbcjobstore/tables_{}.sql"),
    FLOWABLE(
            "/org/flowable/common/db/create/flowable.{}.create.common.sql",
            "/org/flowable/db/create/flowable.{}.create.engine.sql",
            "/org/flowable/db/create/flowable.{}.create.history.sql"),
    CAMUNDA(
            "/org/camunda/bpm/engine/db/create/activiti.{}.create.engine.sql",
            "/org/camunda/bpm/engine/db/create/activiti.{}.create.history.sql",
            "/org/camunda/bpm/engine/db/create/activiti.{}.create.identity.sql",
            "/org/camunda/bpm/engine/db/create/activiti.{}.create.case.engine.sql",
            "/org/camunda/bpm/engine/db/create/activiti.{}.create.case.history.sql",
            "/org/camunda/bpm/engine/db/create/activiti.{}.create.decision.engine.sql",
            "/org/camunda/bpm/engine/db/create/activiti.{}.create.decision.history.sql"),
    ACTIVITI(
            "/org/activiti/db/create/activiti.{}.create.engine.sql",
            "/org/activiti/db/create/activiti.{}.create.history.sql"),
    /** Its migrations, one after the other; a product has only those that differ from the common ones. */
    JOBRUNR(each(
            "/org/jobrunr/storage/sql/{}/migrations/v0*.sql",
            "00__create_migrations_table",
            "01__create_job_table",
            "02__create_recurring_job_table",
            "03__create_background_job_server_table",
            "04__create_job_stats_view",
            "05__update_job_stats_view",
            "06__alter_table_jobs_add_recurringjob",
            "07__alter_table_backgroundjobserver_add_delete_config",
            "08__alter_table_jobs_increase_jobAsJson_size",
            "09__change_jobrunr_job_counters_to_jobrunr_metadata",
            "10__change_job_stats",
            "11__change_sqlserver_text_to_varchar",
            "12__change_oracle_alter_jobrunr_metadata_column_size",
            "13__alter_table_recurring_job_add_createdAt",
            "14__improve_job_stats",
            "15__alter_table_backgroundjobserver_add_name",
            "16__alter_jobs_stats_add_awaiting_jobs")),

    POWERDNS("usr/share/pdns-backend-{}/schema/schema.{}.sql"),
    /** Without {@code cui}, which in PostgreSQL has the time of its creation as a default. */
    FREERADIUS(each("etc/freeradius/3.0/mods-config/sql/*/{}/schema.sql", "main", "dhcp", "ippool", "ippool-dhcp")),
    KAMAILIO(each(
            "usr/share/kamailio/{}/*-create.sql",
            "standard",
            "acc",
            "alias_db",
            "auth_db",
            "carrierroute",
            "dialog",
            "dispatcher",
            "domain",
            "drouting",
            "lcr",
            "presence",
            "rls",
            "topos",
            "usrloc")),
    ROUNDCUBE("usr/share/roundcube/SQL/{}.initial.sql"),
    BACULA("usr/share/dbconfig-common/data/bacula-director-{}/install/{}"),
    /** On SQLite its proxy alone. */
    ZABBIX("usr/share/zabbix-server-{}/schema.sql", "usr/share/zabbix-proxy-{}/schema.sql"),
    EJABBERD("usr/share/ejabberd/sql/{}.sql"),
    EJABBERD_NEW("usr/share/ejabberd/sql/{}.new.sql"),
    KEA("usr/share/kea/scripts/{}/dhcpdb_create.{}"),
    ICINGA_DB("usr/share/icingadb/schema/{}/schema.sql"),
    ICINGA_IDO("usr/share/icinga2-ido-{}/schema/{}.sql"),
    TINY_TINY_RSS("usr/share/tt-rss/schema/ttrss_schema_{}.sql");

    private static final Optional<Path> HOME =
            Optional.ofNullable(System.getenv("MIGRATE_TEST_SCHEMAS_HOME")).map(Path::of);

    /** Where a file's name has the word for the product. */
    private static final String PRODUCT = "{}";

    /** What others call a product, most of all first. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "sqlite", List.of("sqlite", "sqlite3", "db_sqlite", "lite", "common"),
            "h2", List.of("h2", "common"),
            "postgresql", List.of("postgresql", "postgres", "pgsql", "pg", "common"),
            "mariadb", List.of("mariadb", "mysql_innodb", "mysql", "common"),
            "mysql", List.of("mysql_innodb", "mysql", "common"));

    private final List<String> files;

    ForeignSchema(String... files) {
        this.files = List.of(files);
    }

    /** Files whose names differ in one place. */
    private static String[] each(String pattern, String... names) {
        return Stream.of(names).map(name -> pattern.replace("*", name)).toArray(String[]::new);
    }

    /** Those that the product has. */
    static List<ForeignSchema> of(Product product) {
        return Stream.of(values())
                .filter(schema -> !schema.texts(product).isEmpty())
                .toList();
    }

    /** Goes on where the machine has Debian's files. */
    static void needDebian() {
        Need.of("schemas")
                .met(HOME.isPresent(), "MIGRATE_TEST_SCHEMAS_HOME names no folder with schemas of Debian's programs");
    }

    /** What its files for the product say; empty where it has none. */
    List<String> texts(Product product) {
        List<String> words = WORDS.get(product.name());
        return files.stream()
                .flatMap(file -> words.stream()
                        .map(word -> read(file.replace(PRODUCT, word)))
                        .flatMap(Optional::stream)
                        .limit(1))
                .toList();
    }

    private static Optional<String> read(String file) {
        try (InputStream in = open(file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream open(String file) throws IOException {
        if (file.startsWith("/")) {
            return ForeignSchema.class.getResourceAsStream(file);
        }
        Optional<Path> found = HOME.map(home -> home.resolve(file)).filter(Files::exists);
        return found.isPresent() ? Files.newInputStream(found.get()) : null;
    }
}
