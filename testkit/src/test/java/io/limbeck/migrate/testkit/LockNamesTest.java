package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.dialect.Access;
import io.limbeck.migrate.internal.dialect.ConnectionRequest;
import io.limbeck.migrate.internal.dialect.LockWait;
import io.limbeck.migrate.internal.dialect.MigrationLock;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The names of locks are shorter than those of databases. */
@On({"mariadb", "mysql"})
final class LockNamesTest extends DatabaseTest {
    private static final String LONG = "m".repeat(60);

    @Test
    void databasesWhoseLongNamesBeginAlikeDoNotWaitForEachOther() throws SQLException {
        db().run("CREATE DATABASE " + LONG + "_1", "CREATE DATABASE " + LONG + "_2");
        try (MigrationLock one = lock(LONG + "_1").orElseThrow();
                MigrationLock other = lock(LONG + "_2").orElseThrow()) {
            assertThat(one.isHeld()).isTrue();
            assertThat(other.isHeld()).isTrue();
            assertThat(lock(LONG + "_1")).isEmpty();
        } finally {
            db().run("DROP DATABASE " + LONG + "_1", "DROP DATABASE " + LONG + "_2");
        }
    }

    private Optional<MigrationLock> lock(String database) throws SQLException {
        String url = db().url().replaceFirst("/migrate_\\w+", "/" + database);
        ConnectionRequest request = new ConnectionRequest(
                DriverManager.getDriver(url), url, Optional.empty(), Optional.empty(), Access.WRITE, Duration.ZERO);
        return db().dialect().locks().lock(request, new LockWait(Duration.ZERO, holder -> {}));
    }
}
