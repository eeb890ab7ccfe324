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
import io.limbeck.migrate.internal.runtime.Bookkeeping;
import io.limbeck.migrate.internal.runtime.Executor;
import io.limbeck.migrate.internal.runtime.HalfRun;
import io.limbeck.migrate.internal.runtime.HistoryTable;
import io.limbeck.migrate.internal.runtime.JdbcSink;
import io.limbeck.migrate.internal.runtime.Journal;
import io.limbeck.migrate.internal.runtime.JournalTable;
import io.limbeck.migrate.internal.runtime.NamingConvention;
import io.limbeck.migrate.internal.runtime.RunnableScript;
import io.limbeck.migrate.internal.runtime.VersionTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.Direction;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.testkit.CutConnection.Cut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any sequence of operations, cut off anywhere and run again until it is through: the database is as if nothing had happened. */
public abstract class JournalSequencesContract implements DatabaseSource {
    private static final int SEQUENCES = 25;
    private static final TableName VERSIONS = TableName.of("migrate_version");
    private static final TableName HISTORY = TableName.of("migrate_history");
    private static final Pattern OURS = Pattern.compile("^(SELECT|SHOW|COMMIT)|migrate_(version|history|journal)");
    private static final Planner PLANNER = new Planner(RevisionGraph.of(List.of(
            new RevisionHeader("a1", List.of(), List.of(), List.of(), "", Optional.empty(), List.of(), "a1.java"))));

    @Test
    final void resumedRunEndsAsIfThereHadBeenNoFailure(@TempDir Path folder) throws IOException, SQLException {
        Random seeds = Seed.random(getClass().getSimpleName());
        int tries = Seed.tries(SEQUENCES);
        for (int i = 0; i < tries; i++) {
            Random random = new Random(seeds.nextLong());
            List<Operation> script;
            Dump undisturbed;
            int statements;
            try (TestDatabase database = freshDatabase(Files.createDirectory(folder.resolve("a" + i)))) {
                script = script(random, database);
                statements = undisturbed(database, script);
                undisturbed = database.dump().withoutOurs();
            }
            try (TestDatabase database = freshDatabase(Files.createDirectory(folder.resolve("b" + i)))) {
                List<String> cuts = disturbed(database, script, statements, random);

                String which = "sequence %s: after %s of %s".formatted(i, cuts, script);
                assertThat(database.dump().withoutOurs()).as(which).isEqualTo(undisturbed);
                assertThat(database.texts("SELECT revision FROM migrate_history"))
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
    }

    /** Rows come somewhere in the middle, so that what is lost or done twice shows. */
    private static List<Operation> script(Random random, TestDatabase database) {
        RandomOperations operations = new RandomOperations(random, database);
        List<Operation> script = new ArrayList<>();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            script.add(operations.next());
        }
        script.addAll(operations.rows());
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            script.add(operations.next());
        }
        return script;
    }

    /** Returns how many statements and commits it takes. */
    private static int undisturbed(TestDatabase database, List<Operation> script) throws SQLException {
        try (Connection real = database.connectAsMigrateDoes()) {
            CutConnection connection = connection(database, real, Cut.REFUSED, Integer.MAX_VALUE);
            upgrade(database.dialect(), real, connection.connection(), script, Optional.empty());
            return connection.count();
        }
    }

    /** Returns what went wrong on the way. */
    private static List<String> disturbed(TestDatabase database, List<Operation> script, int statements, Random random)
            throws SQLException {
        List<String> cuts = new ArrayList<>();
        List<String> carriedOut = new ArrayList<>();
        Optional<Resume> judgement = Optional.empty();
        int left = 1 + random.nextInt(3);
        while (true) {
            Cut cut = Cut.values()[random.nextInt(3)];
            int place = left-- > 0 ? 1 + random.nextInt(statements) : Integer.MAX_VALUE;
            try (Connection real = database.connectAsMigrateDoes()) {
                CutConnection connection = connection(database, real, cut, place);
                try {
                    upgrade(database.dialect(), real, connection.connection(), script, judgement);
                    return cuts;
                } catch (StatementInDoubtException doubt) {
                    judgement = Optional.of(judge(database, real, carriedOut));
                    cuts.add("judged " + judgement.get());
                } catch (MigrateException failure) {
                    assertThat(connection.happened())
                            .as("%s\nafter %s of %s", failure, cuts, script)
                            .isTrue();
                    judgement = Optional.empty();
                    connection.carriedOut().stream()
                            .filter(JournalSequencesContract::isWork)
                            .forEach(carriedOut::add);
                    cuts.add(connection.toString());
                }
            }
        }
    }

    private static CutConnection connection(TestDatabase database, Connection real, Cut cut, int place) {
        return new CutConnection(real, database.dialect()::commits, cut, place);
    }

    private static boolean isWork(String sql) {
        return !OURS.matcher(sql).find();
    }

    /** A person who knows what the database has done. */
    private static Resume judge(TestDatabase database, Connection connection, List<String> carriedOut)
            throws SQLException {
        HalfRun half = journal(database.dialect()).read(connection).get(0);
        return half.inDoubt().orElseThrow().equals(carriedOut.get(carriedOut.size() - 1))
                ? Resume.APPLIED
                : Resume.RETRY;
    }

    private static JournalTable journal(Dialect dialect) {
        return new JournalTable(HISTORY, dialect);
    }

    private static void upgrade(
            Dialect dialect, Connection reading, Connection running, List<Operation> script, Optional<Resume> judgement)
            throws SQLException {
        MigrationListener silent = new MigrationListener() {};
        JournalTable journal = journal(dialect);
        VersionTable versions = new VersionTable(VERSIONS, dialect);
        Plan plan = PLANNER.upgrade(versions.read(reading).orElse(List.of()), "head");
        if (plan.isEmpty()) { // only the answer to the last commit was lost
            return;
        }
        Bookkeeping books = new Bookkeeping(dialect, versions, new HistoryTable(HISTORY), "tester", "here", "test");
        List<SqlWork> first = new ArrayList<>(
                books.tables(dialect.tableExists(reading, VERSIONS), dialect.tableExists(reading, HISTORY)));
        if (!dialect.tableExists(reading, journal.name())) {
            first.addAll(dialect.compile(journal.create()));
        }
        new Executor(
                        new JdbcSink(running, dialect, Optional.empty(), silent),
                        books,
                        TransactionMode.PER_REVISION,
                        silent,
                        Clock.systemUTC(),
                        NamingConvention.none(),
                        Map.of(),
                        new Journal(Optional.of(journal), journal.read(reading), judgement))
                .run(plan, first, Map.of("a1", new Script(script)));
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
