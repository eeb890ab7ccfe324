package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import org.junit.jupiter.api.Test;

/** A constraint without a name is dropped by its definition, also where another one with the same definition has a name. */
final class UnnamedConstraintsContract extends DatabaseTest {
    private static final TableName T = TableName.of("t");

    @Test
    void namesakeByDefinitionStays() {
        db().apply(new CreateTable(Table.of("t", column("n", integer()).notNull())));
        mustDo(AddConstraint.of(T, unique("n").named("uq_of_people")));
        mustDo(AddConstraint.of(T, unique("n")));

        mustDo(DropConstraint.of(T, unique("n")));
        db().run("INSERT INTO t (n) VALUES (1)");
        assertThat(db().refuses("INSERT INTO t (n) VALUES (1)")).isTrue();

        mustDo(DropConstraint.of(T, unique("n").named("uq_of_people")));
        assertThatCode(() -> db().run("INSERT INTO t (n) VALUES (1)")).doesNotThrowAnyException();
    }
}
