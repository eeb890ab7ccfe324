package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.limbeck.migrate.Autogenerate;
import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void columnOrderFollowsTheBatch() {
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

    @Test
    void columnsThatAreNotNamedFollowAsTheyAre() {
        db().apply(new CreateTable(Table.of(
                "t",
                column("c0", integer()).notNull(),
                column("c1", integer()),
                column("c2", integer()),
                column("c3", integer()),
                primaryKey("c0"))));
        db().run("INSERT INTO t VALUES (10, 11, 12, 13)");
        AlterTable plain = new AlterTable(T, List.of(), Optional.of(Change.into(List.of("c2", "c0"))));
        AlterTable adding = new AlterTable(
                T,
                List.of(new AddColumn(T, column("c4", integer()), List.of())),
                Optional.of(Change.into(List.of("c2", "c4"))));
        if (!chooses()) {
            assertThatExceptionOfType(UnsupportedByDatabaseException.class).isThrownBy(() -> db().apply(plain));
            return;
        }

        db().apply(plain);
        assertThat(columns()).containsExactly("c2", "c0", "c1", "c3");

        db().apply(adding);
        assertThat(columns()).containsExactly("c2", "c4", "c0", "c1", "c3");
        assertThat(db().texts("SELECT c3 FROM t")).containsExactly("13");
    }

    @Test
    void orderIsComparedWhereItIsSwitchedOnAndTheDatabaseHoldsIt() throws IOException {
        TestProject project = project().set("model", "sql:schema.sql");
        Path model = project.folder().resolve("schema.sql");
        Files.writeString(model, "CREATE TABLE t (c0 INTEGER NOT NULL PRIMARY KEY, c1 INTEGER, c2 INTEGER);");
        NewRevision next =
                NewRevision.of("next").autogenerated(Autogenerate.plain().withoutRenames());
        project.migrator().revision(next);
        project.migrator().upgrade("head");
        Files.writeString(model, "CREATE TABLE t (c0 INTEGER NOT NULL PRIMARY KEY, c2 INTEGER, c1 INTEGER);");
        assertThat(project.migrator().check().differences()).isEmpty();

        project.set("compare.column-order", "on");
        assertThat(project.migrator().check().differences().isEmpty()).isEqualTo(!chooses());
        Files.writeString(
                model, "CREATE TABLE t (c0 INTEGER NOT NULL PRIMARY KEY, c3 INTEGER, c2 INTEGER, c1 INTEGER);");
        String script =
                Files.readString(project.migrator().revision(next).file().orElseThrow());
        project.migrator().upgrade("head");

        assertThat(project.migrator().check().differences()).as(script).isEmpty();
        assertThat(columns())
                .as(script)
                .isEqualTo(chooses() ? List.of("c0", "c3", "c2", "c1") : List.of("c0", "c1", "c2", "c3"));
        project.migrator().downgrade("-1");
        assertThat(columns()).as(script).containsExactly("c0", "c1", "c2");
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
