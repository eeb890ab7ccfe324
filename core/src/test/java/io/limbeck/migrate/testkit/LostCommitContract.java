package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.internal.database.Database;
import io.limbeck.migrate.internal.database.Databases;
import io.limbeck.migrate.internal.sink.TargetDatabase;
import io.limbeck.migrate.internal.stop.Stop;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.testkit.CutConnection.Cut;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The connection is lost in a COMMIT: of what became of it, no more is claimed than was seen. */
final class LostCommitContract extends DatabaseTest {
    private static final Operation ROW = new Execute("INSERT INTO t VALUES (1)", List.of());
    private static final List<Operation> SCRIPT =
            List.of(new CreateTable(Table.of(TableName.of("t"), column("id", integer()))), ROW);

    @Test
    void completedCommitIsDetectedOnANewConnection() throws SQLException {
        MigrationFailedException failure = cut(SCRIPT, Cut.LOST_AFTER, lastCommit(SCRIPT), Optional.of(database()));

        assertThat(failure.databaseState().orElseThrow())
                .contains("a new connection shows that it succeeded", "the database is at a1")
                .doesNotContain("nothing changed");
        assertThat(failure.remedy()).contains("Run the command again");
        assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("a1");
    }

    @Test
    void lostCommitIsDetectedAsMissing() throws SQLException {
        MigrationFailedException failure = cut(SCRIPT, Cut.LOST_BEFORE, lastCommit(SCRIPT), Optional.of(database()));

        assertThat(failure.databaseState().orElseThrow()).contains("the database is at base");
        if (facts().supportsTransactionalDdl()) {
            assertThat(failure.databaseState().orElseThrow())
                    .contains("a new connection shows that nothing was committed, nothing changed");
        }
    }

    @Test
    void whereNobodyCanLookTheOutcomeIsUnknown() throws SQLException {
        MigrationFailedException failure = cut(SCRIPT, Cut.LOST_AFTER, lastCommit(SCRIPT), Optional.empty());

        assertThat(failure.databaseState().orElseThrow())
                .contains("whether it succeeded is unknown", "the next upgrade will find out")
                .doesNotContain("nothing changed");
    }

    @Test
    void commitInTheMiddleOfAScriptIsForTheNextRunToFindOut() throws SQLException {
        List<Operation> script = List.of(SCRIPT.get(0), ROW, new Autocommit(List.of()));

        MigrationFailedException failure =
                cut(script, Cut.LOST_AFTER, commits(script).get(0), Optional.of(database()));

        assertThat(failure.databaseState().orElseThrow())
                .contains("the next upgrade will find out")
                .doesNotContain("nothing changed");
    }

    private int lastCommit(List<Operation> script) throws SQLException {
        List<Integer> commits = commits(script);
        return commits.get(commits.size() - 1);
    }

    private List<Integer> commits(List<Operation> script) throws SQLException {
        try (TestDatabase other = freshDatabase(folder().resolve("other"));
                Connection real = other.connectAsMigrateDoes()) {
            CutConnection counting =
                    new CutConnection(real, other.dialect().transactions()::commits, Cut.REFUSED, Integer.MAX_VALUE);
            CutRuns.upgrade(other.dialect(), real, counting.connection(), script, Optional.empty(), Optional.empty());
            return counting.commits();
        }
    }

    private MigrationFailedException cut(List<Operation> script, Cut cut, int place, Optional<TargetDatabase> database)
            throws SQLException {
        try (Connection real = db().connectAsMigrateDoes()) {
            CutConnection cutting = new CutConnection(real, db().dialect().transactions()::commits, cut, place);
            return catchThrowableOfType(
                    MigrationFailedException.class,
                    () -> CutRuns.upgrade(
                            db().dialect(), real, cutting.connection(), script, Optional.empty(), database));
        }
    }

    /** Waits for locks too shortly to change the session's limit, which would be one more statement than was counted. */
    private Database database() {
        return Databases.open(project().set("lock.timeout", "1s").config(), new MigrationListener() {}, new Stop());
    }
}
