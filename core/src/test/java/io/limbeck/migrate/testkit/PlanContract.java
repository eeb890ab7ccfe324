package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.result.PlanResult;
import io.limbeck.migrate.result.PlannedStep;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code --plan} tells comes true, and telling it leaves no trace. */
final class PlanContract extends DatabaseTest {
    private static final String CITY =
            "op.createTable(\"city\", column(\"id\", integer()), column(\"name\", varchar(20)).notNull(), primaryKey(\"id\"));";

    @Override
    protected boolean careless() {
        return true;
    }

    @Test
    void columnChangedOnALiveDatabaseIsPlanned() {
        TestProject project = project()
                .java("a1", CITY, "op.dropTable(\"city\");")
                .java(
                        "b2 down: a1",
                        "op.alterColumn(\"city\", \"name\", c -> c.type(varchar(40)).nullable());",
                        "op.alterColumn(\"city\", \"name\", c -> c.type(varchar(20)).notNull());");
        project.migrator().upgrade("a1");

        PlanResult plan = project.migrator().planUpgrade("head");

        assertThat(plan.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(plan.steps().get(0).statements()).isNotEmpty();
        assertThat(plan.steps().get(0).effects().toString()).doesNotContain("known only");
    }

    @Test
    void laterStepsMeetWhatEarlierOnesMake() {
        PlanResult plan = project()
                .java("a1", CITY, "")
                .java("b2 down: a1", "op.alterColumn(\"city\", \"name\", c -> c.type(varchar(40)));", "")
                .java("c3 down: b2", "op.dropTable(\"city\");", "")
                .migrator()
                .planUpgrade("head");

        assertThat(plan.steps()).hasSize(3).noneMatch(step -> step.failure().isPresent());
    }

    /** H2 writes of itself what has the lower number first, and gives numbers out again. */
    @Test
    void viewThatGotTheNumberOfAnOlderTableIsPlannedWithItsColumns() {
        db().run("CREATE TABLE older (id INTEGER)", "CREATE TABLE city (id INTEGER)", "DROP TABLE older");
        db().run("CREATE VIEW places AS SELECT id FROM city");
        TestProject project =
                project().java("a1", "op.renameTable(\"city\", \"town\");", "op.renameTable(\"town\", \"city\");");

        PlanResult plan = project.migrator().planUpgrade("head");
        List<String> statements = new ArrayList<>();
        project.migrator()
                .withListener(new MigrationListener() {
                    @Override
                    public void statement(String sql) {
                        statements.add(sql);
                    }
                })
                .upgrade("head");

        assertThat(statements).containsAll(plan.steps().get(0).statements());
        assertThat(db().number("SELECT count(id) FROM places")).isZero();
    }

    @Test
    void objectThatDoesNotExistFailsInThePlanAsInTheRun() {
        TestProject project = project().java("a1", CITY, "").java("b2 down: a1", "op.dropTable(\"citty\");", "");
        project.migrator().upgrade("a1");

        PlanResult plan = project.migrator().planUpgrade("head");

        assertThat(plan.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(plan.steps().get(0).failure())
                .hasValueSatisfying(why -> assertThat(why).containsIgnoringCase("citty"));
    }

    @Test
    void stepThatThrowsFailsThePlanWithItsError() {
        PlanResult plan = project()
                .java("a1", CITY + " throw new IllegalStateException(\"no licence for this region\");", "")
                .java("b2 down: a1", "op.dropTable(\"city\");", "")
                .migrator()
                .planUpgrade("head");

        assertThat(plan.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.steps().get(0).failure())
                .hasValueSatisfying(why -> assertThat(why).contains("no licence for this region", "a1.java"));
        assertThat(plan.notes())
                .extracting(Advice::text)
                .containsExactly("Not planned, because the run would fail first: 1 step.");
    }

    @Test
    void rowsAreUntouchedAndNothingIsLeftBehind() {
        TestProject project = project()
                .java("a1", CITY + " op.execute(\"INSERT INTO city VALUES (1, 'Jena')\");", "")
                .java("b2 down: a1", "op.execute(\"DELETE FROM city\"); op.dropTable(\"city\");", "");
        project.migrator().upgrade("a1");
        Dump before = db().dump();
        List<String> schemas = product().schemas(db());

        project.migrator().planUpgrade("head");
        project.java("c3 down: b2", "op.dropTable(\"citty\");", "").migrator().planUpgrade("head");

        assertThat(db().dump()).isEqualTo(before);
        assertThat(product().schemas(db())).isEqualTo(schemas);
    }

    @Test
    void workOnAConnectionIsReportedAsUnknown() {
        Migrator migrator = project()
                .java("a1", CITY + " op.connection().createStatement().close(); op.dropTable(\"citty\");", "")
                .java("b2 down: a1", "op.dropTable(\"made_by_hand\");", "")
                .migrator();

        List<PlannedStep> steps = migrator.planUpgrade("head").steps();

        assertThat(steps.get(0).effects()).anyMatch(effect -> effect.contains("known only at run time"));
        assertThat(steps.get(1).failure()).isEmpty();
    }
}
