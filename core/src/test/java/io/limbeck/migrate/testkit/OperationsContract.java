package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddEnumValue;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each operation, with rows present, does what it says, and its inverse takes it back without a trace. */
final class OperationsContract extends DatabaseTest {
    private static final TableName DISHES = TableName.of("dishes");

    @BeforeEach
    void start() {
        Samples.start().forEach(db()::apply);
    }

    @Test
    void everyOperationHasASample() {
        assertThat(Operation.class.getPermittedSubclasses())
                .allSatisfy(kind -> assertThat(Samples.operations().values()).hasAtLeastOneElementOfType(kind));
    }

    @Test
    void inverseOfTheInverseIsTheOperation() {
        Map<String, Operation> samples = Samples.operations();
        samples.values()
                .removeIf(
                        AddEnumValue.class
                                ::isInstance); // taken back by making the type anew, which has its own inverse
        samples.forEach((name, operation) -> operation
                .inverse()
                .flatMap(Operation::inverse)
                .ifPresent(twice -> assertThat(twice).as(name).isEqualTo(operation)));
    }

    @Test
    void createTableCreatesAnEmptyTable() {
        thereAndBack(Samples.get("create-table"), () -> {
            db().run("INSERT INTO menus (cook_id) VALUES (1)");
            assertThat(db().texts("SELECT title FROM menus")).containsExactly("it's new");
            assertThat(db().number("SELECT count(*) FROM menus WHERE is_public AND made_at IS NOT NULL AND id = 1"))
                    .isEqualTo(1);
            assertThat(db().refuses("INSERT INTO menus (cook_id) VALUES (1)")).isTrue();
            assertThat(db().refuses("INSERT INTO menus (title, cook_id) VALUES ('x', -1)"))
                    .isTrue();
            assertThat(db().refuses("INSERT INTO menus (title, cook_id) VALUES (NULL, 1)"))
                    .isTrue();
        });
    }

    @Test
    void primaryKeyColumnsRefuseNull() {
        db().apply(new CreateTable(
                Table.of("codes", column("code", varchar(9)), column("part", integer()), primaryKey("code", "part"))));

        assertThat(db().refuses("INSERT INTO codes (code, part) VALUES (NULL, 1)"))
                .isTrue();
        assertThat(db().refuses("INSERT INTO codes (code, part) VALUES ('a', NULL)"))
                .isTrue();
    }

    @Test
    void identityValuesAreNeverReused() {
        db().apply(Samples.get("create-table"));
        db().run(
                        "INSERT INTO menus (title) VALUES ('a')",
                        "INSERT INTO menus (title) VALUES ('b')",
                        "DELETE FROM menus WHERE title = 'b'",
                        "INSERT INTO menus (title) VALUES ('c')");

        assertThat(db().texts("SELECT id FROM menus ORDER BY id")).containsExactly("1", "3");
    }

    @Test
    void dropTableTakesTheTableAway() {
        Table table =
                Table.of("spare", column("id", integer()).notNull(), column("name", varchar(9)), primaryKey("id"));
        db().apply(new CreateTable(table), CreateIndex.of(Index.on("ix_spare", "spare", "name")));
        db().run("INSERT INTO spare (id) VALUES (1)");

        db().apply(new DropTable(table.name(), Optional.of(table)));

        assertThat(db().refuses("SELECT 1 FROM spare")).isTrue();
        db().apply(new DropTable(table.name(), Optional.of(table)).inverse().orElseThrow());
        assertThat(db().number("SELECT count(*) FROM spare")).isZero();
    }

    @Test
    void renameTableKeepsRowsIndexesAndReferences() {
        db().apply(CreateIndex.of(Index.on("ix_cooks_name", "cooks", "name")));
        thereAndBack(new RenameTable(TableName.of("cooks"), "chefs"), () -> {
            assertThat(db().texts("SELECT name FROM chefs ORDER BY id")).containsExactly("Anna", "Борис");
            assertThat(db().refuses("SELECT 1 FROM cooks")).isTrue();
            assertThat(db().dump().toString()).contains("REFERENCES chefs").doesNotContain("REFERENCES cooks");
        });
    }

    @Test
    void addColumnGivesRowsItsDefault() {
        thereAndBack(Samples.get("add-column"), () -> {
            assertThat(db().texts("SELECT stars FROM dishes")).containsExactly("3", "3", "3");
            assertThat(db().refuses("UPDATE dishes SET stars = NULL")).isTrue();
        });
    }

    @Test
    void addColumnWithoutDefaultIsNull() {
        thereAndBack(new AddColumn(DISHES, column("spice", varchar(9)), List.of()), () -> assertThat(
                        db().number("SELECT count(*) FROM dishes WHERE spice IS NULL"))
                .isEqualTo(3));
    }

    @Test
    void addColumnBringsItsForeignKey() {
        thereAndBack(Samples.get("add-column-with-foreign-key"), () -> assertThat(
                        db().refusesWithForeignKeys("UPDATE dishes SET judge_id = 99"))
                .isTrue());
    }

    @Test
    void dropColumnKeepsAllOtherValues() {
        DropColumn drop = (DropColumn) Samples.get("drop-column");
        List<?> before = db().rows("SELECT id, title, cook_id FROM dishes ORDER BY id");

        db().apply(drop);

        assertThat(db().rows("SELECT * FROM dishes ORDER BY id")).isEqualTo(before);
        db().apply(drop.inverse().orElseThrow());
        assertThat(db().number("SELECT count(*) FROM dishes WHERE notes IS NULL"))
                .isEqualTo(3);
    }

    @Test
    void renameColumnReachesIndexesAndViews() {
        db().apply(CreateIndex.of(Index.on("ix_dishes_title", "dishes", "title")));
        does(CreateIndex.of(Index.onExpression("ix_dishes_lower", "dishes", "lower(title)")));
        db().run("CREATE VIEW titles AS SELECT dishes.title AS t FROM dishes");
        thereAndBack(new RenameColumn(DISHES, "title", "name"), () -> {
            assertThat(db().texts("SELECT name FROM dishes ORDER BY id")).contains("Borscht");
            if (db().viewsFollowColumns()) {
                assertThat(db().texts("SELECT t FROM titles")).contains("Borscht");
            }
        });
    }

    @Test
    void uniqueIndexRefusesASecondSuchRow() {
        thereAndBack(Samples.get("create-unique-index"), () -> assertThat(
                        db().refuses("INSERT INTO cooks (id, name) VALUES (9, 'Anna')"))
                .isTrue());
    }

    @Test
    void alterColumnKeepsRowsAndAllElse() {
        mustKnow(Samples.get("alter-column"));
        thereAndBack(Samples.get("alter-column"), () -> {
            db().run("INSERT INTO dishes (id, cook_id) VALUES (9, 1)", "UPDATE dishes SET title = NULL WHERE id = 9");
            assertThat(db().texts("SELECT title FROM dishes WHERE id < 9 ORDER BY id"))
                    .containsExactly("Borscht", "Soup \"à la\" O'Neill", "Bread");
            db().run("DELETE FROM dishes WHERE id = 9", "INSERT INTO dishes (id) VALUES (9)");
            assertThat(db().texts("SELECT title FROM dishes WHERE id = 9")).containsExactly("no name");
            db().run("DELETE FROM dishes WHERE id = 9");
        });
    }

    @Test
    void alterColumnToNotNullFailsWhenNullsExist() {
        Dump before = db().dump();
        Operation notNull = new AlterColumn(DISHES, "notes", ColumnChange.none().notNull());
        mustKnow(notNull);

        assertThatThrownBy(() -> db().apply(notNull)).isInstanceOf(RuntimeException.class);

        assertThat(db().dump()).isEqualTo(before);
        db().run("UPDATE dishes SET notes = '' WHERE notes IS NULL");
        thereAndBack(notNull, () -> assertThat(db().refuses("UPDATE dishes SET notes = NULL"))
                .isTrue());
    }

    @Test
    void addedConstraintRefusesRows() {
        thereAndBack(Samples.get("add-constraint"), () -> assertThat(
                        db().refuses("INSERT INTO dishes (id, title, cook_id) VALUES (9, 'Borscht', 1)"))
                .isTrue());
        thereAndBack(Samples.get("alter-table"), () -> assertThat(db().refuses("UPDATE dishes SET stars = 0"))
                .isTrue());
    }

    @Test
    void droppedForeignKeyIsGone() {
        thereAndBack(
                Samples.get("drop-constraint"),
                () -> assertThat(db().dump().toString()).doesNotContain("fk_dishes_cook FOREIGN KEY"));
    }

    @Test
    void dropIndexLetsItsNameBeUsedAgain() {
        Index index = Index.on("ix_dishes_cook", DISHES, "cook_id");
        db().apply(CreateIndex.of(index));
        thereAndBack(
                DropIndex.of(index), () -> assertThat(db().dump().toString()).doesNotContain("ix_dishes_cook"));
    }

    private void thereAndBack(Operation operation, Runnable there) {
        Dump before = db().dump();
        db().apply(operation);
        assertThat(db().dump()).isNotEqualTo(before);
        there.run();
        db().apply(operation.inverse().orElseThrow());
        assertThat(db().dump()).isEqualTo(before);
    }
}
