package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.op.Row.row;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.varchar;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.Backfill;
import io.limbeck.migrate.op.BulkInsert;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.testkit.CutConnection.Cut;
import io.limbeck.migrate.testkit.CutRuns.Failure;
import io.limbeck.migrate.testkit.CutRuns.Undisturbed;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script that commits before its end, cut off anywhere and run again until it is through: as if nothing had happened. */
final class MidwaySequencesContract extends ProductTest {
    private static final int WHOLE = 150;
    private static final List<Cut> CUTS = List.of(Cut.values());
    private static final TableName PETS = TableName.of("pets");
    private static final TableName LOG = TableName.of("log");
    private static final Column NAME = column("name", varchar(20));
    private static final Index BY_NAME = Index.on("ix_name", PETS, "name");

    /** Blocks, batches, and on SQLite tables that are rebuilt together. */
    private static final List<Operation> SCRIPT = List.of(
            new CreateTable(Table.of(PETS, column("id", integer()).notNull(), NAME, primaryKey("id"))),
            new CreateTable(Table.of(LOG, column("n", integer()))),
            new BulkInsert(
                    PETS,
                    List.of("id", "name"),
                    List.of(row(1, "a"), row(2, "b"), row(3, "c"), row(4, "d"), row(5, "e"))),
            log(1),
            new Autocommit(List.of(log(2), log(3), CreateIndex.of(BY_NAME).asConcurrent())),
            new AddColumn(PETS, column("loud", varchar(20)), List.of()),
            log(4),
            new Backfill(PETS, "id", "loud = upper(name)", "loud IS NULL", 2),
            new AlterColumn(
                    PETS,
                    "name",
                    ColumnChange.between(NAME, NAME.ofType(varchar(40)).withNullable(false))),
            AddConstraint.of(PETS, unique("name", "id").named("uq_pets")),
            log(5),
            new Autocommit(List.of(DropIndex.named(PETS, "ix_name"))),
            new RenameColumn(PETS, "loud", "shout"),
            log(6));

    private static Operation log(int n) {
        return new Execute("INSERT INTO log VALUES (" + n + ")", List.of());
    }

    @Test
    void resumedRunEndsAsIfThereHadBeenNoFailure(@TempDir(factory = Memory.class) Path folder) throws SQLException {
        Undisturbed undisturbed = CutRuns.undisturbed(SCRIPT, freshDatabase(folder.resolve("a")));
        AtomicInteger runs = new AtomicInteger();
        Tries.of(this, WHOLE, random -> {
            List<Failure> failures = new ArrayList<>();
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                failures.add(new Failure(
                        CUTS.get(random.nextInt(CUTS.size())), 1 + random.nextInt(undisturbed.statements())));
            }
            TestDatabase database = freshDatabase(folder.resolve("b" + runs.getAndIncrement()));
            CutRuns.disturbed(SCRIPT, failures, undisturbed, database);
        });
    }

    @Test
    void nextRunContinuesAfterAFailureAtAnyStatement(@TempDir(factory = Memory.class) Path folder) throws SQLException {
        assumeTrue(Tries.thorough(), "of the long suite");
        Undisturbed undisturbed = CutRuns.undisturbed(SCRIPT, freshDatabase(folder.resolve("a")));
        for (int place = 1; place <= undisturbed.statements(); place++) {
            for (Cut cut : CUTS) {
                TestDatabase database = freshDatabase(folder.resolve("b" + place + cut));
                CutRuns.disturbed(SCRIPT, List.of(new Failure(cut, place)), undisturbed, database);
            }
        }
    }
}
