package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.RowsAtRiskException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No careless command loses rows: they go by name, or when a person who was asked says so. */
final class RowGuardContract extends DatabaseTest {
    private static final String CREATE =
            "op.createTable(\"%s\", column(\"id\", integer()).notNull(), primaryKey(\"id\"));";
    private static final String DROP = "op.dropTable(\"%s\");";

    private TestProject project;
    private final List<String> asked = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();

    @BeforeEach
    void threeTables() {
        project = project()
                .set("allow", "")
                .java("a1", CREATE.formatted("users"), DROP.formatted("users"))
                .sql("b2 down: a1", "CREATE TABLE orders (id INTEGER);", "DROP TABLE IF EXISTS orders;")
                .java("c3 down: b2", CREATE.formatted("empty"), DROP.formatted("empty"));
        project.migrator().upgrade("head");
        db().run("INSERT INTO users (id) VALUES (1), (2)", "INSERT INTO orders (id) VALUES (1)");
    }

    private Migrator permitted(String... names) {
        MigrateConfig config = project.builder().allow(List.of(names)).build();
        return Migrator.open(config);
    }

    private Migrator answered(boolean answer) {
        return project.migrator().withListener(new MigrationListener() {
            @Override
            public Optional<Boolean> confirm(String question) {
                asked.add(question);
                return Optional.of(answer);
            }

            @Override
            public void note(String sentence) {
                noted.add(sentence);
            }
        });
    }

    private RowsAtRiskException refused(ThrowingCallable run) {
        Dump before = db().dump();
        RowsAtRiskException refused = catchThrowableOfType(RowsAtRiskException.class, run);
        assertThat(refused).isNotNull();
        assertThat(refused.exitCode()).isEqualTo(ExitCode.UNSAFE);
        assertThat(refused.databaseState()).contains("Nothing was changed.");
        assertThat(db().dump()).isEqualTo(before);
        return refused;
    }

    @Test
    void downgradeThatDropsTablesWithRowsIsRefusedWithEachTableAndItsRows() {
        RowsAtRiskException refused = refused(() -> project.migrator().downgrade("base"));

        assertThat(refused.permissions()).containsExactly("drop-table:orders", "drop-table:users");
        assertThat(refused.getMessage())
                .contains("users", "2 rows", "orders", "1 row", "--allow drop-table:orders,drop-table:users");
    }

    @Test
    void onlyPermittedObjectsAreDropped() {
        assertThat(refused(() -> permitted("drop-table:orders").downgrade("base"))
                        .permissions())
                .containsExactly("drop-table:users");

        permitted("drop-table:orders", "drop-table:users").downgrade("base");
        assertThat(db().refuses("SELECT 1 FROM users")).isTrue();
    }

    @Test
    void emptyTablesAreDroppedWithoutAQuestion() {
        assertThat(answered(false).downgrade("b2").steps()).hasSize(1);

        db().run("DELETE FROM orders", "DELETE FROM users");
        answered(false).downgrade("base");
        assertThat(asked).isEmpty();
    }

    @Test
    void userIsAskedOnceAndDecides() {
        refused(() -> answered(false).downgrade("base"));
        assertThat(asked).singleElement().asString().contains("users", "2 rows", "orders", "1 row");

        answered(true).downgrade("base");
        assertThat(db().refuses("SELECT 1 FROM users")).isTrue();
    }

    @Test
    void droppedColumnIsReportedAndRemoved() {
        project.java(
                "d4 down: c3",
                "op.addColumn(\"users\", column(\"nickname\", varchar(20)));",
                "op.dropColumn(\"users\", \"nickname\");");
        project.migrator().upgrade("head");

        answered(false).downgrade("-1");

        assertThat(asked).isEmpty();
        assertThat(noted).anySatisfy(note -> assertThat(note).contains("users.nickname", "2 rows"));
    }

    @Test
    void tableIsCountedUnderTheNameThatItHasNow() {
        project.java("d4 down: c3", "op.renameTable(\"users\", \"people\");", "op.renameTable(\"people\", \"users\");");
        project.migrator().upgrade("head");

        assertThat(refused(() -> project.migrator().downgrade("base")).permissions())
                .contains("drop-table:people");
    }

    @Test
    void protectedDatabaseLosesNothingWithoutPermission() {
        project.set("protect", "on")
                .java("d4 down: c3", "op.dropTable(\"users\");", "")
                .java("e5 down: d4", "op.execute(\"DELETE FROM orders\");", "");
        assertThat(refused(() -> project.migrator().upgrade("head")).permissions())
                .containsExactly("drop-table:users", "delete-rows:orders");
        assertThat(refused(() -> project.migrator().stampPurged(List.of("a1"))).permissions())
                .containsExactly("purge");

        project.java("d4 down: c3", "// migrate:allow drop-table they moved to people\nop.dropTable(\"users\");", "");
        assertThat(refused(() -> project.migrator().upgrade("head")).permissions())
                .containsExactly("delete-rows:orders");
        permitted("delete-rows").upgrade("head");
        assertThat(db().refuses("SELECT 1 FROM users")).isTrue();
        permitted("purge").stampPurged(List.of("a1"));
    }
}
