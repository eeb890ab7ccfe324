package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.varchar;
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
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.ColumnChange;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.Direction;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint.ForeignKey;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.testkit.CutConnection.Cut;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any sequence of operations, cut off anywhere and run again until it is through: the database is as if nothing had happened. */
@On({"h2", "mariadb", "mysql"})
final class JournalSequencesContract extends ProductTest {
    private static final List<Cut> CUTS = List.of(Cut.values());
    private static final int SEQUENCES = 25;
    private static final TableName VERSIONS = TableName.of("migrate_version");
    private static final TableName HISTORY = TableName.of("migrate_history");
    private static final TableName DISHES = TableName.of("dishes");
    private static final Column STARS = column("stars", varchar(20)).notNull().defaultValue("1");
    private static final ForeignKey TO_ITSELF =
            foreignKey("part_of").references("dishes", "id").named("fk_dishes");
    private static final List<Operation> LONG_OPERATIONS = List.of(
            new CreateTable(Table.of(
                    DISHES, column("id", integer()).notNull(), column("part_of", integer()), STARS, primaryKey("id"))),
            AddConstraint.of(DISHES, TO_ITSELF),
            DropConstraint.of(DISHES, TO_ITSELF),
            new AlterColumn(
                    DISHES,
                    STARS.name(),
                    ColumnChange.between(
                            STARS,
                            STARS.named("points")
                                    .ofType(varchar(40))
                                    .withNullable(true)
                                    .withComment(Optional.of("of three"))
                                    .defaultValue("2"))));
    private static final Pattern OURS = Pattern.compile("^(SELECT|SHOW|COMMIT)|migrate_(version|history|journal)");
    private static final Planner PLANNER = new Planner(RevisionGraph.of(List.of(
            new RevisionHeader("a1", List.of(), List.of(), List.of(), "", Optional.empty(), List.of(), "a1.java"))));

    @Test
    void resumedRunEndsAsIfThereHadBeenNoFailure(@TempDir(factory = Memory.class) Path folder) {
        AtomicInteger sequences = new AtomicInteger();
        Tries.of(this, SEQUENCES, random -> {
            int i = sequences.getAndIncrement();
            List<Operation> script;
            try (TestDatabase database = freshDatabase(folder)) {
                script = script(random, database);
            }
            Undisturbed undisturbed = undisturbed(script, folder.resolve("a" + i));
            List<Failure> failures = new ArrayList<>();
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                int place = random.nextBoolean()
                        ? 1 + random.nextInt(undisturbed.statements())
                        : undisturbed.ddl().get(random.nextInt(undisturbed.ddl().size()));
                failures.add(new Failure(CUTS.get(random.nextInt(CUTS.size())), place));
            }
            disturbed(script, failures, undisturbed, folder.resolve("b" + i));
        });
    }

    /** Each statement of operations that need several is the one that goes wrong, in each way. */
    @Test
    void operationOfSeveralStatementsGoesOnBehindAnyOfThem(@TempDir(factory = Memory.class) Path folder)
            throws SQLException {
        Undisturbed undisturbed = undisturbed(LONG_OPERATIONS, folder.resolve("a"));
        for (int place : undisturbed.ddl()) {
            for (Cut cut : Cut.values()) {
                Path own = folder.resolve("b" + place + cut);
                disturbed(LONG_OPERATIONS, List.of(new Failure(cut, place)), undisturbed, own);
            }
        }
    }

    /** What a script makes on an empty database, and how many statements it takes. */
    private record Undisturbed(Dump dump, int statements, List<Integer> ddl) {}

    private record Failure(Cut cut, int place) {}

    private Undisturbed undisturbed(List<Operation> script, Path folder) throws SQLException {
        try (TestDatabase database = freshDatabase(folder);
                Connection real = database.connectAsMigrateDoes()) {
            CutConnection connection = connection(database, real, new Failure(Cut.REFUSED, Integer.MAX_VALUE));
            upgrade(database.dialect(), real, connection.connection(), script, Optional.empty());
            return new Undisturbed(database.dump().withoutOurs(), connection.count(), connection.ddl());
        }
    }

    private void disturbed(List<Operation> script, List<Failure> failures, Undisturbed undisturbed, Path folder)
            throws SQLException {
        try (TestDatabase database = freshDatabase(folder)) {
            List<String> met = run(database, script, failures);

            String which = "after %s of %s".formatted(met, script);
            assertThat(database.dump().withoutOurs()).as(which).isEqualTo(undisturbed.dump());
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
                    connection.carriedOut().stream()
                            .filter(JournalSequencesContract::isWork)
                            .forEach(carriedOut::add);
                    met.add(connection.toString());
                }
            }
        }
    }

    private static CutConnection connection(TestDatabase database, Connection real, Failure failure) {
        return new CutConnection(real, database.dialect()::commits, failure.cut(), failure.place());
    }

    private static boolean isWork(String sql) {
        return !OURS.matcher(sql).find();
    }

    /** A person who knows what the database has done; the run's own connection may be gone. */
    private static Resume judge(TestDatabase database, List<String> carriedOut) throws SQLException {
        try (Connection connection = database.connectAsMigrateDoes()) {
            HalfRun half = journal(database.dialect()).read(connection).get(0);
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
