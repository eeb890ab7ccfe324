package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.varchar;

import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint.ForeignKey;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.testkit.CutConnection.Cut;
import io.limbeck.migrate.testkit.CutRuns.Failure;
import io.limbeck.migrate.testkit.CutRuns.Undisturbed;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any sequence of operations, cut off anywhere and run again until it is through: the database is as if nothing had happened. */
@On({"h2", "mariadb", "mysql"})
final class JournalSequencesContract extends ProductTest {
    private static final List<Cut> CUTS = List.of(Cut.values());
    private static final int SEQUENCES = 25;
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

    @Test
    void resumedRunEndsAsIfThereHadBeenNoFailure(@TempDir(factory = Memory.class) Path folder) {
        AtomicInteger sequences = new AtomicInteger();
        Tries.of(this, SEQUENCES, random -> {
            int i = sequences.getAndIncrement();
            List<Operation> script;
            try (TestDatabase database = freshDatabase(folder)) {
                script = script(random, database);
            }
            Undisturbed undisturbed = CutRuns.undisturbed(script, freshDatabase(folder.resolve("a" + i)));
            List<Failure> failures = new ArrayList<>();
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                int place = random.nextBoolean()
                        ? 1 + random.nextInt(undisturbed.statements())
                        : undisturbed.ddl().get(random.nextInt(undisturbed.ddl().size()));
                failures.add(new Failure(CUTS.get(random.nextInt(CUTS.size())), place));
            }
            CutRuns.disturbed(script, failures, undisturbed, freshDatabase(folder.resolve("b" + i)));
        });
    }

    /** Each statement of operations that need several is the one that goes wrong, in each way. */
    @Test
    void operationOfSeveralStatementsContinuesAfterAnyOfThem(@TempDir(factory = Memory.class) Path folder)
            throws SQLException {
        Undisturbed undisturbed = CutRuns.undisturbed(LONG_OPERATIONS, freshDatabase(folder.resolve("a")));
        for (int place : undisturbed.ddl()) {
            for (Cut cut : Cut.values()) {
                TestDatabase database = freshDatabase(folder.resolve("b" + place + cut));
                CutRuns.disturbed(LONG_OPERATIONS, List.of(new Failure(cut, place)), undisturbed, database);
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
}
