package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.Operations;
import io.limbeck.migrate.config.Resume;
import io.limbeck.migrate.config.TransactionMode;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.ScriptLocation;
import io.limbeck.migrate.error.StatementInDoubtException;
import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.graph.Plan;
import io.limbeck.migrate.internal.graph.Planner;
import io.limbeck.migrate.internal.graph.RevisionGraph;
import io.limbeck.migrate.internal.graph.RevisionHeader;
import io.limbeck.migrate.internal.history.Bookkeeping;
import io.limbeck.migrate.internal.history.HistoryTable;
import io.limbeck.migrate.internal.history.VersionTable;
import io.limbeck.migrate.internal.journal.InterruptedRun;
import io.limbeck.migrate.internal.journal.Journal;
import io.limbeck.migrate.internal.journal.JournalTable;
import io.limbeck.migrate.internal.operations.NamingConvention;
import io.limbeck.migrate.internal.operations.RunnableScript;
import io.limbeck.migrate.internal.runtime.PlanRun;
import io.limbeck.migrate.internal.runtime.RunContext;
import io.limbeck.migrate.internal.sink.JdbcSink;
import io.limbeck.migrate.internal.sink.TargetDatabase;
import io.limbeck.migrate.internal.stop.Stop;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.Direction;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.testkit.CutConnection.Cut;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Runs a script of operations as a migration, cut off where told, until it is through. */
final class CutRuns {
    private static final TableName VERSIONS = TableName.of("migrate_version");
    private static final TableName HISTORY = TableName.of("migrate_history");
    private static final Pattern OURS = Pattern.compile("^(SELECT|SHOW|COMMIT)|migrate_(version|history|journal)");
    private static final Planner PLANNER = new Planner(RevisionGraph.of(List.of(
            new RevisionHeader("a1", List.of(), List.of(), List.of(), "", Optional.empty(), List.of(), "a1.java"))));

    private CutRuns() {}

    /** What a script makes on an empty database, and how many statements it takes. */
    record Undisturbed(Dump dump, int statements, List<Integer> ddl) {}

    record Failure(Cut cut, int place) {}

    static Undisturbed undisturbed(List<Operation> script, TestDatabase database) throws SQLException {
        try (database;
                Connection real = database.connectAsMigrateDoes()) {
            CutConnection connection = connection(database, real, new Failure(Cut.REFUSED, Integer.MAX_VALUE));
            upgrade(database.dialect(), real, connection.connection(), script, Optional.empty());
            return new Undisturbed(database.dump().withoutOurs(), connection.count(), connection.ddl());
        }
    }

    /** Ends as the undisturbed run has ended, after all these failures. */
    static void disturbed(
            List<Operation> script, List<Failure> failures, Undisturbed undisturbed, TestDatabase database)
            throws SQLException {
        try (database) {
            List<String> met = run(database, script, failures);

            String which = "after %s of %s".formatted(met, script);
            assertThat(database.dump().withoutOurs()).as(which).isEqualTo(undisturbed.dump());
            assertThat(database.texts("SELECT revision FROM migrate_history WHERE outcome = 'done'"))
                    .as(which)
                    .containsExactly("a1");
            assertThat(database.texts("SELECT version_num FROM migrate_version"))
                    .as(which)
                    .containsExactly("a1");
            assertThat(database.number("SELECT COUNT(*) FROM migrate_journal"))
                    .as(which)
                    .isZero();
        }
    }

    /** Runs it until it is through, failing on the way; returns what went wrong. */
    private static List<String> run(TestDatabase database, List<Operation> script, List<Failure> failures)
            throws SQLException {
        List<String> met = new ArrayList<>();
        List<String> carriedOut = new ArrayList<>();
        Optional<Resume> judgement = Optional.empty();
        for (int i = 0; ; i++) {
            Failure next = i < failures.size() ? failures.get(i) : new Failure(Cut.REFUSED, Integer.MAX_VALUE);
            try (Connection real = database.connectAsMigrateDoes()) {
                CutConnection connection = connection(database, real, next);
                try {
                    upgrade(database.dialect(), real, connection.connection(), script, judgement);
                    return met;
                } catch (StatementInDoubtException doubt) {
                    judgement = Optional.of(judge(database, carriedOut));
                    met.add("judged " + judgement.get());
                } catch (MigrateException failure) {
                    assertThat(connection.happened())
                            .as("%s\nafter %s of %s", failure, met, script)
                            .isTrue();
                    judgement = Optional.empty();
                    connection.carriedOut().stream().filter(CutRuns::isWork).forEach(carriedOut::add);
                    met.add(connection.toString());
                }
            }
        }
    }

    private static CutConnection connection(TestDatabase database, Connection real, Failure failure) {
        return new CutConnection(real, database.dialect().transactions()::commits, failure.cut(), failure.place());
    }

    private static boolean isWork(String sql) {
        return !OURS.matcher(sql).find();
    }

    /** A person who knows what the database has done; the run's own connection may be gone. */
    private static Resume judge(TestDatabase database, List<String> carriedOut) throws SQLException {
        try (Connection connection = database.connectAsMigrateDoes()) {
            InterruptedRun half = journal(database.dialect()).read(connection).get(0);
            return half.inDoubt().orElseThrow().equals(carriedOut.get(carriedOut.size() - 1))
                    ? Resume.APPLIED
                    : Resume.RETRY;
        }
    }

    private static JournalTable journal(Dialect dialect) {
        return new JournalTable(HISTORY, dialect);
    }

    private static void upgrade(
            Dialect dialect, Connection reading, Connection running, List<Operation> script, Optional<Resume> judgement)
            throws SQLException {
        upgrade(dialect, reading, running, script, judgement, Optional.empty());
    }

    /** @param database where a lost commit is looked up */
    static void upgrade(
            Dialect dialect,
            Connection reading,
            Connection running,
            List<Operation> script,
            Optional<Resume> judgement,
            Optional<TargetDatabase> database)
            throws SQLException {
        MigrationListener silent = new MigrationListener() {};
        JournalTable journal = journal(dialect);
        VersionTable versions = new VersionTable(VERSIONS, dialect);
        Plan plan = PLANNER.upgrade(versions.read(reading).orElse(List.of()), "head");
        if (plan.isEmpty()) { // only the answer to the last commit was lost
            return;
        }
        Bookkeeping books = new Bookkeeping(dialect, versions, new HistoryTable(HISTORY), "tester", "here", "test");
        List<SqlWork> first = new ArrayList<>(books.tables(
                dialect.catalogue().tableExists(reading, VERSIONS),
                dialect.catalogue().tableExists(reading, HISTORY)));
        if (!dialect.facts().supportsTransactionalDdl() && !dialect.catalogue().tableExists(reading, journal.name())) {
            first.addAll(dialect.compiler().compile(journal.create()));
        }
        RunContext context = new RunContext(
                new JdbcSink(running, dialect, Optional.empty(), silent, new Stop(), database),
                books,
                TransactionMode.PER_REVISION,
                silent,
                Clock.systemUTC(),
                NamingConvention.none(),
                Map.of(),
                new Journal(Optional.of(journal), journal.read(reading), judgement));
        new PlanRun(context, plan, first, Map.of("a1", new Script(script))).run();
    }

    private record Script(List<Operation> operations) implements RunnableScript {
        @Override
        public void run(Direction direction, Operations op) {
            operations.forEach(op::apply);
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
            return new ScriptLocation(Optional.of("a1"), "a1.java", OptionalInt.empty(), Optional.empty());
        }
    }
}
