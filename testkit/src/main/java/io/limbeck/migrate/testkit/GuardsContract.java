package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.check;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a text, {@code ifExists} and {@code ifNotExists} are the database's own words, or are refused; they never do half of it. */
public abstract class GuardsContract extends DatabaseContract {
    private static final TableName DISHES = TableName.of("dishes");

    private static final List<Operation> MAKING = List.of(
            new CreateTable(Table.of("menus of the week", column("id", integer()))),
            new AddColumn(DISHES, column("stars", integer()).defaultValue(3), List.of()),
            AddConstraint.of(DISHES, check("id > 0").named("ck_dishes")),
            CreateIndex.of(Index.on("ix_dishes", "dishes", "id").asUnique()),
            new CreateSequence(Sequence.of("numbers")),
            new CreateEnum(EnumType.of("mood", "ok")),
            new CreateObject(SchemaObject.view("served", "SELECT id FROM dishes")));

    @BeforeEach
    final void makeDishes() {
        db().apply(new CreateTable(Table.of("dishes", column("id", integer()))));
    }

    @Test
    final void textThatLooksByItselfCanRunTwice() {
        int guarded = 0;
        for (Operation making : MAKING) {
            if (knows(making)) {
                guarded += runsTwice(making) ? 1 : 0;
                guarded += runsTwice(making.inverse().orElseThrow()) ? 1 : 0;
            }
        }
        assertThat(guarded).as("guarded in a text").isGreaterThan(5);
    }

    private boolean runsTwice(Operation operation) {
        List<SqlWork> work;
        try {
            work = db().dialect().compile(new Guarded(operation));
        } catch (UnsupportedByDatabaseException refused) {
            assertThat(refused.what()).contains(facts().displayName(), "EXISTS");
            db().apply(operation);
            return false;
        }
        for (int i = 0; i < 2; i++) {
            work.forEach(statement -> db().run(statement.sql()));
        }
        return true;
    }
}
