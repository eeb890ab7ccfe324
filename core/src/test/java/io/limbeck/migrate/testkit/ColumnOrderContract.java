package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.diff.Trait;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.Change;
import io.limbeck.migrate.op.ColumnChange;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order of columns that a batch asks for, whatever else it does to them; refused in words where tables have no such order. */
final class ColumnOrderContract extends DatabaseTest {
    private static final TableName T = TableName.of("t");

    @Test
    void columnsStandAsTheBatchSays() {
        Random random = Seed.random(getClass().getSimpleName() + " " + product());
        db().apply(new CreateTable(Table.of(
                "t",
                column("c0", integer()).notNull(),
                column("c1", integer()),
                column("c2", integer()),
                primaryKey("c0"))));
        db().run("INSERT INTO t VALUES (10, 11, 12)");
        List<String> there = List.of("c0", "c1", "c2");
        for (int made = 3; made < 43; made += 2) {
            AlterTable batch = batch(there, made, random);

            if (!chooses()) {
                assertThatExceptionOfType(UnsupportedByDatabaseException.class).isThrownBy(() -> db().apply(batch));
                return;
            }
            db().apply(batch);

            there = batch.order().orElseThrow().to();
            assertThat(columns()).as("%s", batch).isEqualTo(there);
            assertThat(db().texts("SELECT c0 FROM t")).containsExactly("10");
        }
    }

    /** Two columns more, sometimes one less, sometimes one of another type, in any order; what was before is not said, as in scripts. */
    private static AlterTable batch(List<String> there, int made, Random random) {
        List<Operation> changes = new ArrayList<>();
        List<String> order = new ArrayList<>(there);
        for (int i = made; i < made + 2; i++) {
            changes.add(new AddColumn(T, column("c" + i, integer()), List.of()));
            order.add("c" + i);
        }
        if (random.nextBoolean()) {
            String gone = there.get(1 + random.nextInt(there.size() - 1));
            if (!gone.equals("c0")) {
                changes.add(new DropColumn(T, gone, Optional.empty()));
                order.remove(gone);
            }
        }
        String changed = there.get(random.nextInt(there.size()));
        if (random.nextBoolean() && order.contains(changed) && !changed.equals("c0")) {
            changes.add(new AlterColumn(T, changed, ColumnChange.none().type(bigint())));
        }
        if (random.nextInt(3) > 0) {
            Collections.shuffle(order, random);
        } else { // those that were there stay as they are
            Collections.swap(order, order.size() - 1, random.nextInt(2) + order.size() - 2);
        }
        return new AlterTable(T, changes, Optional.of(Change.into(order)));
    }

    private boolean chooses() {
        return db().dialect().traits().traits().contains(Trait.CHOOSES_COLUMN_ORDER);
    }

    private List<String> columns() {
        return CatalogueTest.read(db()).table(T).orElseThrow().columns().stream()
                .map(Column::name)
                .toList();
    }
}
