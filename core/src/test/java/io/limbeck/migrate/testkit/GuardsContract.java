package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.CreateEnum;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateSequence;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.EnumType;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ifExists} and {@code ifNotExists}: on a live database we look, in a text the database does or they are refused; never half of it. */
final class GuardsContract extends DatabaseTest {
    private static final GoldenFile GOLDEN = new GoldenFile(Path.of("../core/src/test/golden/guards.txt"));
    private static final TableName DISHES = TableName.of("dishes");

    /** As an operation, and as scripts make and drop it. */
    private record Thing(Operation making, String made, String dropped) {}

    private static final List<Thing> THINGS = List.of(
            new Thing(
                    new CreateTable(Table.of("menus of the week", column("id", integer()))),
                    "createTable(\"menus of the week\", column(\"id\", integer()))",
                    "dropTable(\"menus of the week\")"),
            new Thing(
                    new AddColumn(DISHES, column("stars", integer()).defaultValue(3), List.of()),
                    "addColumn(\"dishes\", column(\"stars\", integer()).defaultValue(3))",
                    "dropColumn(\"dishes\", \"stars\")"),
            new Thing(
                    new AddColumn(
                            DISHES,
                            column("cook_id", integer()),
                            List.of(unique("cook_id").named("uq_dishes_cook"))),
                    "addColumn(\"dishes\", column(\"cook_id\", integer()), unique(\"cook_id\").named(\"uq_dishes_cook\"))",
                    "dropColumn(\"dishes\", \"cook_id\")"),
            new Thing(
                    AddConstraint.of(DISHES, check("id > 0").named("ck_dishes")),
                    "addConstraint(\"dishes\", check(\"id > 0\").named(\"ck_dishes\"))",
                    "dropConstraint(\"dishes\", \"ck_dishes\")"),
            new Thing(
                    CreateIndex.of(Index.on("ix_dishes", "dishes", "id").asUnique()),
                    "createUniqueIndex(\"ix_dishes\", \"dishes\", \"id\")",
                    "dropIndex(\"ix_dishes\", \"dishes\")"),
            new Thing(
                    new CreateSequence(Sequence.of("numbers")),
                    "createSequence(\"numbers\")",
                    "dropSequence(\"numbers\")"),
            new Thing(new CreateEnum(EnumType.of("mood", "ok")), "createEnum(\"mood\", \"ok\")", "dropEnum(\"mood\")"),
            new Thing(
                    new CreateObject(SchemaObject.view("served", "SELECT id FROM dishes")),
                    "create(SchemaObject.view(\"served\", \"SELECT id FROM dishes\"))",
                    "drop(SchemaObject.view(\"served\", \"SELECT id FROM dishes\"))"));

    @BeforeEach
    void makeDishes() {
        db().apply(new CreateTable(Table.of("dishes", column("id", integer()))));
    }

    @Test
    void textWithGuardsCanRunTwice() {
        StringBuilder found = new StringBuilder();
        for (Thing thing : THINGS) {
            if (knows(thing.making())) {
                found.append(inText(thing.making())).append('\n');
                found.append(inText(thing.making().inverse().orElseThrow())).append('\n');
            }
        }
        GOLDEN.check(facts().name(), found.toString());
    }

    private String inText(Operation operation) {
        String name = operation.getClass().getSimpleName() + ": ";
        List<SqlWork> work;
        try {
            work = db().dialect().compiler().compile(new Guarded(operation));
        } catch (DefinitionNeededException refused) {
            assertThat(refused.what()).contains("EXISTS");
            db().apply(operation);
            return name + "refused, " + refused.what();
        }
        for (int i = 0; i < 2; i++) {
            work.forEach(statement -> db().run(statement.sql()));
        }
        return name + work.stream().map(SqlWork::sql).collect(joining("; "));
    }

    @Test
    void secondTimeIsLeftOutOnALiveDatabase() {
        Dump before = db().dump();
        List<Thing> known =
                THINGS.stream().filter(thing -> knows(thing.making())).toList();
        StringBuilder makes = new StringBuilder();
        StringBuilder drops = new StringBuilder();
        for (Thing thing : known) {
            makes.append("op.ifNotExists().%1$s; op.ifNotExists().%1$s;\n".formatted(thing.made()));
            drops.insert(0, "op.ifExists().%1$s; op.ifExists().%1$s;\n".formatted(thing.dropped()));
        }
        TestProject project = project().java("a1", makes.toString(), drops.toString());

        project.migrator().upgrade("head");
        known.forEach(thing -> assertThat(isThere(thing)).as("%s", thing).isTrue());

        project.migrator().downgrade("base");
        assertThat(db().dump().withoutOurs()).isEqualTo(before);
    }

    /** By a second making that is refused. */
    private boolean isThere(Thing thing) {
        try {
            db().apply(thing.making());
            return false;
        } catch (IllegalStateException refused) {
            return true;
        }
    }
}
