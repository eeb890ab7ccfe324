package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.Table;
import org.junit.jupiter.api.Test;

/** Columns that are declared with their constraints, as people write them first: {@code column("id", bigint()).primaryKey()}. */
final class ConstrainedColumnsContract extends DatabaseTest {
    @Test
    void rowsAreHeldToThem() {
        project()
                .java(
                        "a1",
                        """
                        op.createTable("users", column("id", bigint()).primaryKey(), column("email", varchar(50)).notNull().unique());
                        op.createTable("orders", column("no", integer()).primaryKey(), column("year_no", integer()).primaryKey(),
                            column("user_id", bigint()).references("users", "id").onDelete(io.limbeck.migrate.schema.ReferentialAction.CASCADE));
                        op.addColumn("orders", column("payer_id", bigint()).references("users", "id"));
                        """,
                        "op.dropTable(\"orders\"); op.dropTable(\"users\");")
                .migrator()
                .upgrade("head");

        db().run("INSERT INTO users (id, email) VALUES (1, 'a'), (2, 'b')");
        assertThat(db().refuses("INSERT INTO users (id, email) VALUES (1, 'c')"))
                .isTrue();
        assertThat(db().refuses("INSERT INTO users (id, email) VALUES (3, 'a')"))
                .isTrue();
        assertThat(db().refuses("INSERT INTO users (id, email) VALUES (3, NULL)"))
                .isTrue();
        db().run("INSERT INTO orders (no, year_no, user_id) VALUES (1, 24, 1), (1, 25, 1)");
        assertThat(db().refuses("INSERT INTO orders (no, year_no) VALUES (1, 25)"))
                .isTrue();
        assertThat(db().refusesWithForeignKeys("INSERT INTO orders (no, year_no, user_id) VALUES (2, 25, 9)"))
                .isTrue();
        assertThat(db().refusesWithForeignKeys("INSERT INTO orders (no, year_no, payer_id) VALUES (2, 25, 9)"))
                .isTrue();
        assertThat(db().refusesWithForeignKeys("DELETE FROM users WHERE id = 1"))
                .isFalse();
        assertThat(db().texts("SELECT count(*) FROM orders")).containsExactly("0");
    }

    @Test
    void contradictionsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Table.of("t", column("a", integer()).primaryKey(), column("b", integer()), primaryKey("b")))
                .withMessageContaining("two primary keys");
        assertThatIllegalStateException()
                .isThrownBy(() -> column("a", bigint()).unique().onDelete(ReferentialAction.CASCADE))
                .withMessageContaining("references nothing yet");
    }
}
