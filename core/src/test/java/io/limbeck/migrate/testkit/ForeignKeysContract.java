package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.Table;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A foreign key does what its action says when the row that it refers to goes or changes. */
final class ForeignKeysContract extends DatabaseTest {
    @ParameterizedTest
    @EnumSource
    void deletedParentTriggersTheReferentialAction(ReferentialAction action) {
        make(action);

        boolean refused = db().refusesWithForeignKeys("DELETE FROM parents WHERE id = 1");

        List<String> left = db().texts("SELECT coalesce(parent_id, 0) FROM children");
        switch (action) {
            case NO_ACTION, RESTRICT -> assertThat(refused).isTrue();
            case CASCADE -> assertThat(left).isEmpty();
            case SET_NULL -> assertThat(left).containsExactly("0");
            case SET_DEFAULT -> assertThat(left).containsExactly("2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void changedParentTriggersTheReferentialAction(ReferentialAction action) {
        make(action);

        boolean refused = db().refusesWithForeignKeys("UPDATE parents SET id = 5 WHERE id = 1");

        List<String> left = db().texts("SELECT coalesce(parent_id, 0) FROM children");
        switch (action) {
            case NO_ACTION, RESTRICT -> assertThat(refused).isTrue();
            case CASCADE -> assertThat(left).containsExactly("5");
            case SET_NULL -> assertThat(left).containsExactly("0");
            case SET_DEFAULT -> assertThat(left).containsExactly("2");
        }
    }

    private void make(ReferentialAction action) {
        db().apply(new CreateTable(Table.of("parents", column("id", integer()).notNull(), primaryKey("id"))));
        mustDo(new CreateTable(Table.of(
                "children",
                column("id", integer()).notNull(),
                column("parent_id", integer()).defaultValue(2),
                primaryKey("id"),
                foreignKey("parent_id")
                        .references("parents", "id")
                        .onDelete(action)
                        .onUpdate(action))));
        db().run(
                        "INSERT INTO parents (id) VALUES (1)",
                        "INSERT INTO parents (id) VALUES (2)",
                        "INSERT INTO children (id, parent_id) VALUES (1, 1)");
    }
}
