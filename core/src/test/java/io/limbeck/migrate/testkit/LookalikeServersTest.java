package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.testkit.Kinds.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that speak a product's protocol, by what they answer: refused before anything is written, or trusted with the lock. */
final class LookalikeServersTest {
    private static final String GALERA = "wsrep_cluster_s%";
    private static final String GROUP = "group_replication_single_primary_mode";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CockroachDB      | CockroachDB CCL v25.1.0 (x86_64-pc-linux-gnu, built 2025/02/10, go1.22.8 X:nocoverageredesign)
                    YugabyteDB       | PostgreSQL 15.12-YB-2.25.2.0-b0 on x86_64-pc-linux-gnu, compiled by clang version 19.1.0, 64-bit
                    YugabyteDB       | PostgreSQL 11.2-YB-2.20.1.1-b0 on x86_64-pc-linux-gnu, compiled by clang
                    Amazon Redshift  | PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2 20041017 (Red Hat 3.4.2-6.fc3), Redshift 1.0.77467
                    Greenplum        | PostgreSQL 9.4.26 (Greenplum Database 6.24.4 build commit:d1b94743 Open Source) on x86_64-unknown-linux-gnu
                    openGauss        | PostgreSQL 9.2.4 (openGauss 5.0.0 build 123) on x86_64-unknown-linux-gnu
                    Materialize      | PostgreSQL 9.5.0 on x86_64-unknown-linux-gnu (Materialize 26.1.0)
                    CrateDB          | CrateDB 5.10.10 (built 7a1c6d4/NA, Linux 5.15 amd64, OpenJDK 64-Bit Server VM 22.0.2+9)
                    QuestDB          | PostgreSQL 12.3, compiled by Visual C++ build 1914, 64-bit, QuestDB
                    identifies itself as Foo | Foo 1.0, as good as PostgreSQL
                    """)
    void lookalikeOfPostgresqlIsRefusedByName(String name, String version) throws IOException {
        assertRefused(postgresql(version), name, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TiDB              | 8.0.11-TiDB-v8.5.3 TiDB Server (Apache License 2.0) Community Edition, MySQL 8.0 compatible
                    Vitess            | 8.0.30-Vitess Version: 18.0.0 (Git revision 122ee758cf4f20f20e8703fcb21dea93765e3e2b)
                    PlanetScale       | 8.0.23-PlanetScale
                    OceanBase         | 5.7.25-OceanBase_CE-v4.4.2.1 OceanBase_CE 4.4.2.1 (r101000022026050611)
                    OceanBase         | 5.7.25 OceanBase seekdb (r1.1.0.0)
                    SingleStore       | 5.7.32 SingleStoreDB source distribution (compatible; MySQL Enterprise & MySQL Commercial)
                    SingleStore       | 5.5.58 MemSQL source distribution (compatible; MySQL Enterprise & MySQL Commercial)
                    MySQL NDB Cluster | 8.0.41-cluster MySQL Cluster Community Server - GPL
                    """)
    void lookalikeOfMysqlIsRefusedByName(String name, String version) throws IOException {
        assertRefused(mysql(version), name, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PostgreSQL 17.2 (Debian 17.2-1.pgdg120+1) on x86_64-pc-linux-gnu, compiled by gcc, 64-bit",
                "PostgreSQL 18devel on aarch64-unknown-linux-gnu, compiled by gcc, 64-bit",
                "PostgreSQL 16.8 on aarch64-unknown-linux-gnu, compiled by aarch64-unknown-linux-gnu-gcc (GCC) 9.5.0, 64-bit",
                "PostgreSQL 15.2 (EnterpriseDB Advanced Server 15.2.0) on x86_64-pc-linux-gnu, compiled by gcc, 64-bit",
                "EnterpriseDB 9.6.2.7 on x86_64-pc-linux-gnu, compiled by gcc, 64-bit"
            })
    void serverBuiltFromPostgresqlsSourcesIsTrusted(String version) throws Exception {
        try (StubServer server = postgresql(version)) {
            assertThat(lockOf("postgresql", server)).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.4.5 MySQL Community Server - GPL",
                "8.0.42-0ubuntu0.24.04.1 (Ubuntu)",
                "8.0.42-33 Percona Server (GPL), Release 33, Revision 9dc49998",
                "8.0.39 Source distribution", // Amazon's Aurora and RDS
                "10.11.18-MariaDB-0+deb12u1 Debian 12",
                "10.6.21-17-MariaDB-enterprise-log MariaDB Enterprise Server"
            })
    void serverBuiltFromMysqlsSourcesIsTrusted(String version) throws Exception {
        try (StubServer server = mysql(version)) {
            assertThat(lockOf("mariadb", server)).isPresent();
        }
    }

    @Test
    void serverThatDoesNotIdentifyItselfIsRefused() throws IOException {
        assertRefused(postgresql("").answering("version()", List.of()), "does not identify itself", "");
        assertRefused(mysql(" "), "does not identify itself", "");
        assertRefused(new StubMysql().answering("VERSION()", List.of()), "does not identify itself", "");
    }

    @Test
    void serverThatRefusesTheLockIsRefusedWithItsMessage() throws IOException {
        String postgresql = "function pg_try_advisory_lock not supported"; // Aurora DSQL
        assertRefused(
                postgresql("PostgreSQL 16").refusing("pg_try_advisory_lock", postgresql), "this server", postgresql);

        String mysql = "Percona-XtraDB-Cluster prohibits use of GET_LOCK with pxc_strict_mode = ENFORCING";
        assertRefused(mysql("8.0.43-34.1").refusing("GET_LOCK", mysql), "this server", mysql);
    }

    @Test
    void serverThatDoesNotReportItsStatusIsRefused() throws IOException {
        assertRefused(
                mysql("8.0.43").refusing("SHOW GLOBAL STATUS", "Access denied; you need the STATUS privilege"),
                "this server",
                "It answers: (conn=42) Access denied");
    }

    @ParameterizedTest
    @CsvSource({
        "3, Primary, a Galera cluster of 3 nodes",
        "1, non-Primary, 'non-Primary'",
        "0, non-Primary, 'non-Primary'",
        "three, Primary, 'three'",
        "'', Primary, wsrep_cluster_size ''",
        "2, '', wsrep_cluster_status ''",
    })
    void nodeOfAGaleraClusterIsRefused(String size, String status, String name) throws IOException {
        assertRefused(galera(size, status), name, "GET_LOCK locks only on the node that it is called on");
    }

    @ParameterizedTest
    @CsvSource({"1, Primary", "0, Disconnected", "18446744073709551615, Disconnected", "0, ''", "'', ''"})
    void nodeThatWritesAloneIsTrusted(String size, String status) throws Exception {
        try (StubServer server = galera(size, status)) {
            assertThat(lockOf("mariadb", server)).isPresent();
        }
    }

    @Test
    void groupOfSeveralPrimariesIsRefusedAndOneOfASinglePrimaryTrusted() throws Exception {
        assertRefused(
                mysql("8.4.5").answering(GROUP, List.of(List.of(GROUP, "OFF"))),
                "a MySQL group of several primaries",
                "GET_LOCK locks only on the node that it is called on");

        try (StubServer server = mysql("8.4.5").answering(GROUP, List.of(List.of(GROUP, "ON")))) {
            assertThat(lockOf("mariadb", server)).isPresent();
        }
    }

    private static StubServer postgresql(String version) {
        return new StubPostgresql()
                .answering("version()", version)
                .answering("pg_backend_pid()", "42")
                .answering("pg_try_advisory_lock", "t");
    }

    private static StubServer mysql(String version) {
        return new StubMysql()
                .answering("VERSION()", version)
                .answering(GALERA, List.of())
                .answering("GET_LOCK", "1");
    }

    private static StubServer galera(String size, String status) {
        return mysql("10.11.18-MariaDB")
                .answering(
                        GALERA, List.of(List.of("wsrep_cluster_size", size), List.of("wsrep_cluster_status", status)));
    }

    private static Optional<MigrationLock> lockOf(String product, StubServer server) throws SQLException {
        ConnectionRequest request = new ConnectionRequest(
                DriverManager.getDriver(server.url()),
                server.url(),
                Optional.empty(),
                Optional.empty(),
                Access.WRITE,
                Duration.ZERO);
        return Dialects.named(product).orElseThrow().locks().lock(request, new LockWait(Duration.ZERO, holder -> {}));
    }

    private void assertRefused(StubServer server, String name, String why) throws IOException {
        try (server) {
            TestProject project = new TestProject(folder, server.url())
                    .set("connect.timeout", "0")
                    .sql("a1", "CREATE TABLE menu (id INTEGER);", "DROP TABLE menu;");

            DatabaseException refused = refused("server-without-lock", DatabaseException.class, () -> project.migrator()
                    .upgrade("head"));

            assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.what()).startsWith("Cannot migrate ").contains(name);
            assertThat(refused.why().orElse("")).contains(why).isNotBlank();
            assertThat(refused.remedy()).contains("upgrade --sql");
            assertThat(server.asked()).noneMatch(sql -> sql.matches("(?s).*(CREATE|INSERT|UPDATE).*"));
        }
    }
}
