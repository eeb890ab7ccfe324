package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.SchemaObject.Kind;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Types;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Functions, procedures, triggers and views: made, replaced, dropped, and back to the text before. */
final class ProgramsContract extends DatabaseTest {
    @BeforeEach
    void makeDishes() {
        db().apply(new CreateTable(Table.of(
                "dishes", Types.column("id", Types.integer()).notNull(), Types.column("notes", Types.varchar(20)))));
    }

    private String answer(Program program) {
        db().run(program.asking().toArray(String[]::new));
        return db().texts(program.query()).get(0);
    }

    @Test
    void eachIsCreatedReplacedDroppedAndRestored() {
        for (Program program : product().programs()) {
            db().run(program.before().toArray(String[]::new));
            SchemaObject first = program.first();
            Operation create = new CreateObject(first);
            Operation replace = new ReplaceObject(Change.between(first, program.second()));
            Operation drop = new DropObject(first.kind(), first.name(), first.table(), Optional.of(first));

            db().apply(create);
            assertThat(answer(program)).as("made: %s", first).isEqualTo("1");
            db().apply(replace);
            assertThat(answer(program)).as("replaced: %s", first).isEqualTo("2");
            db().apply(replace.inverse().orElseThrow());
            assertThat(answer(program)).as("as before: %s", first).isEqualTo("1");
            db().apply(drop);
            db().apply(drop.inverse().orElseThrow());
            assertThat(answer(program)).as("back again: %s", first).isEqualTo("1");
            db().apply(create.inverse().orElseThrow());
            db().apply(create);
            db().apply(drop);
        }
    }

    /** Their bodies are full of semicolons. */
    @Test
    void eachComesFromAScriptOfSqlToo() {
        TestProject project = project();
        StringBuilder up = new StringBuilder();
        StringBuilder down = new StringBuilder();
        for (Program program : product().programs()) {
            db().run(program.before().toArray(String[]::new));
            db().compile(new CreateObject(program.first()))
                    .forEach(work -> up.append(work.sql()).append(";\n"));
            db().apply(new CreateObject(program.first()));
            db().compile(new CreateObject(program.first()).inverse().orElseThrow())
                    .forEach(work -> down.append(work.sql()).append(";\n"));
            db().apply(new CreateObject(program.first()).inverse().orElseThrow());
        }
        project.sql("a1", up.toString(), down.toString()).sql("b2 down: a1", "DELETE FROM dishes;", "");

        project.migrator().upgrade("head");
        for (Program program : product().programs()) {
            assertThat(answer(program)).as("%s", program.first()).isEqualTo("1");
        }
        project.migrator().downgrade("base");
        project.migrator().upgrade("head");
        project.migrator().downgrade("base");
        product().read(db(), project.migrator().upgradeSql("head").sql());
        for (Program program : product().programs()) {
            assertThat(answer(program)).as("by the client: %s", program.first()).isEqualTo("1");
        }
    }

    @Test
    void otherKindsAreRefusedWithAClearMessage() {
        Set<Kind> others = EnumSet.allOf(Kind.class);
        product().programs().forEach(program -> others.remove(program.first().kind()));
        others.remove(Kind.VIEW);
        for (Kind kind : others) {
            Optional<TableName> table = Optional.of(TableName.of("dishes")).filter(dishes -> kind.ofTable());
            SchemaObject object = new SchemaObject(kind, TableName.of("x"), table, "CREATE x");
            assertThat(knows(new CreateObject(object))).as("%s", kind).isFalse();
        }
    }
}
