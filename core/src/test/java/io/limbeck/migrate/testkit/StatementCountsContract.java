package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.Operations;
import io.limbeck.migrate.config.TransactionMode;
import io.limbeck.migrate.error.ScriptLocation;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.graph.RevisionGraph;
import io.limbeck.migrate.internal.graph.RevisionHeader;
import io.limbeck.migrate.internal.history.Bookkeeping;
import io.limbeck.migrate.internal.history.HistoryTable;
import io.limbeck.migrate.internal.history.VersionTable;
import io.limbeck.migrate.internal.journal.Journal;
import io.limbeck.migrate.internal.journal.JournalTable;
import io.limbeck.migrate.internal.operations.NamingConvention;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.runtime.PlanRun;
import io.limbeck.migrate.internal.runtime.RunContext;
import io.limbeck.migrate.internal.sink.JdbcSink;
import io.limbeck.migrate.result.Direction;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.testkit.CutConnection.Cut;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * How many statements and commits a run sends, each of them a round trip: speed that does not depend on the machine. Whoever saves one
 * lowers the figure here.
 */
final class StatementCountsContract extends DatabaseTest {
    private static final TableName HISTORY = TableName.of("migrate_history");

    @Test
    void eachRevisionTakesTheSameFewStatements() throws SQLException {
        int few = sent(5, 1);
        int many = sentToAnother(25, 1);

        // The statement of its script, version row, history and commit; with a journal, also the line of the run, the
        // lines
        // before and after the statement, the commit of the latter, and the deletion of all.
        assertThat(many - few).isEqualTo(20 * (facts().supportsTransactionalDdl() ? 4 : 9));
    }

    @Test
    void eachStatementOfRevisionTakesTheSameFewStatements() throws SQLException {
        int few = sent(1, 5);
        int many = sentToAnother(1, 25);

        // With a journal, the line before, which the statement commits, and the line after with its own commit.
        assertThat(many - few).isEqualTo(20 * (facts().supportsTransactionalDdl() ? 1 : 4));
    }

    private int sent(int revisions, int statements) throws SQLException {
        return sent(db(), revisions, statements);
    }

    private int sentToAnother(int revisions, int statements) throws SQLException {
        try (TestDatabase other = freshDatabase(folder().resolve("other"))) {
            return sent(other, revisions, statements);
        }
    }

    private static int sent(TestDatabase database, int revisions, int statements) throws SQLException {
        try (Connection real = database.connectAsMigrateDoes()) {
            Dialect dialect = database.dialect();
            CutConnection counting =
                    new CutConnection(real, dialect.transactions()::commits, Cut.REFUSED, Integer.MAX_VALUE);
            JournalTable journal = new JournalTable(HISTORY, dialect);
            Bookkeeping books = new Bookkeeping(
                    dialect,
                    new VersionTable(TableName.of("migrate_version"), dialect),
                    new HistoryTable(HISTORY),
                    "tester",
                    "here",
                    "test");
            List<SqlWork> first = new ArrayList<>(books.tables(false, false));
            if (!dialect.facts().supportsTransactionalDdl()) {
                first.addAll(dialect.compiler().compile(journal.create()));
            }
            MigrationListener silent = new MigrationListener() {};
            RunContext context = new RunContext(
                    new JdbcSink(counting.connection(), dialect, Optional.empty(), silent),
                    books,
                    TransactionMode.PER_REVISION,
                    silent,
                    Clock.systemUTC(),
                    NamingConvention.none(),
                    Map.of(),
                    new Journal(Optional.of(journal), List.of(), Optional.empty()));
            new PlanRun(context, plan(revisions), first, scripts(revisions, statements)).run();
            assertThat(database.number("SELECT COUNT(*) FROM migrate_history")).isEqualTo(revisions);
            return counting.count();
        }
    }

    private static Plan plan(int revisions) {
        List<RevisionHeader> headers = new ArrayList<>();
        for (int i = 0; i < revisions; i++) {
            List<String> down = i == 0 ? List.of() : List.of("r" + (i - 1));
            headers.add(new RevisionHeader(
                    "r" + i, down, List.of(), List.of(), "", Optional.empty(), List.of(), i + ".sql"));
        }
        return new Planner(RevisionGraph.of(headers)).upgrade(List.of(), "head");
    }

    private static Map<String, RunnableScript> scripts(int revisions, int statements) {
        Map<String, RunnableScript> scripts = new HashMap<>();
        for (int i = 0; i < revisions; i++) {
            scripts.put("r" + i, new Script(i, statements));
        }
        return scripts;
    }

    private record Script(int number, int statements) implements RunnableScript {
        @Override
        public void run(Direction direction, Operations op) {
            for (int i = 0; i < statements; i++) {
                op.execute("CREATE TABLE t" + number + "_" + i + " (id INTEGER NOT NULL)");
            }
        }

        @Override
        public boolean transactional(Direction direction) {
            return true;
        }

        @Override
        public String checksum() {
            return "";
        }

        @Override
        public ScriptLocation locate(Throwable failure) {
            return new ScriptLocation(Optional.empty(), number + ".sql", OptionalInt.empty(), Optional.empty());
        }
    }
}
