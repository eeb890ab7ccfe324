package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.ChangedScriptsException;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.RowsAtRiskException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.result.AppliedStep;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A script that was edited after it was applied is noticed, wherever somebody looks; comments and layout are nobody's business. */
final class ChangedScriptsContract extends DatabaseTest {
    private static final String ROW = "INSERT INTO t (id) VALUES (%d);";

    private TestProject project;

    @BeforeEach
    void twoRevisionsAreApplied() {
        project = project()
                .sql("a1", "CREATE TABLE t (id INTEGER);", "DROP TABLE t;")
                .java("b2 down: a1", "op.execute(\"INSERT INTO t (id) VALUES (2)\");", "");
        project.migrator().upgrade("head");
        project.sql("c3 down: b2", ROW.formatted(3), "");
    }

    private ChangedScriptsException refused(ThrowingCallable command) {
        Dump before = db().dump();
        ChangedScriptsException refused = catchThrowableOfType(ChangedScriptsException.class, command);
        assertThat(refused).isNotNull();
        assertThat(refused.exitCode()).isEqualTo(ExitCode.HISTORY_MISMATCH);
        assertThat(db().dump()).isEqualTo(before);
        return refused;
    }

    private void change() {
        project.sql("a1", "CREATE TABLE t (id INTEGER, name INTEGER);", "DROP TABLE t;");
    }

    @Test
    void upgradeIsRefusedWithTheScriptAndWhoAppliedIt() {
        change();
        project.java("b2 down: a1", "op.execute(\"INSERT INTO t (id) VALUES (22)\");", "");

        ChangedScriptsException refused = refused(() -> project.migrator().upgrade("head"));

        assertThat(refused.revisions()).containsExactlyInAnyOrder("a1", "b2");
        assertThat(refused.getMessage()).contains("a1.sql", "b2.java", "by tester on ", "--accept-changed");
    }

    @Test
    void commentsLayoutAndImportsDoNotCount() {
        project.script(
                        "a1.sql",
                        "-- revision: a1\n-- message: another message\n-- migrate:upgrade\nCREATE  TABLE t\n  (id /* why */ INTEGER)\n;\n"
                                + "-- migrate:downgrade\n\nDROP TABLE t;\n")
                .java(
                        "b2 down: a1",
                        "// what for\n        op.execute(\n  /* this */ \"INSERT INTO t (id) VALUES (2)\");",
                        "");

        assertThat(project.migrator().upgrade("head").atHead()).isTrue();
        assertThat(project.migrator().current().notes()).isEmpty();
    }

    /** The checksum that counts is the one recorded last, whatever the time was. */
    @Test
    void clockThatIsSetBackDoesNotBringAnEarlierScriptBack() {
        project.migrator().downgrade("a1");
        project.java("b2 down: a1", "op.execute(\"INSERT INTO t (id) VALUES (22)\");", "");
        Clock back = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
        Migrator.open(project.builder().clock(back).build()).upgrade("b2");

        assertThat(project.migrator().upgrade("head").atHead()).isTrue();

        assertThat(project.migrator().applied().applied())
                .extracting(AppliedStep::revision, AppliedStep::direction)
                .containsExactly(
                        tuple("c3", "upgrade"),
                        tuple("b2", "upgrade"),
                        tuple("b2", "downgrade"),
                        tuple("b2", "upgrade"),
                        tuple("a1", "upgrade"));
    }

    @Test
    void sectionsForOtherDatabasesMayBeEdited() {
        String other = facts().name().equals("h2") ? "sqlite" : "h2";
        project.script(
                "a1.sql",
                "-- revision: a1\n-- migrate:upgrade " + other + "\nCREATE TABLE other (id INTEGER);\n"
                        + "-- migrate:upgrade\nCREATE TABLE t (id INTEGER);\n-- migrate:downgrade\nDROP TABLE t;\n");

        assertThat(project.migrator().upgrade("head").atHead()).isTrue();
    }

    @Test
    void acceptedChangeIsRecordedAndNeverMentionedAgain() {
        change();
        refused(() -> project.migrator().upgrade("head"));

        Migrator.open(project.builder().acceptChanged(List.of("a1")).build()).upgrade("head");

        project.sql("d4 down: c3", ROW.formatted(4), "");
        assertThat(project.migrator().upgrade("head").atHead()).isTrue();
        assertThat(project.migrator().applied().applied())
                .extracting(AppliedStep::revision, AppliedStep::direction, AppliedStep::outcome)
                .contains(org.assertj.core.groups.Tuple.tuple("a1", "upgrade", "accepted"));
    }

    @Test
    void refusedUpgradeDoesNotRecordAnAcceptedChange() {
        change();
        project.set("protect", "on").set("allow", "").sql("c3 down: b2", "DELETE FROM t;", "");
        Dump before = db().dump();
        Migrator accepting =
                Migrator.open(project.builder().acceptChanged(List.of("a1")).build());

        RowsAtRiskException refused = catchThrowableOfType(RowsAtRiskException.class, () -> accepting.upgrade("head"));

        assertThat(refused.databaseState()).contains("Nothing was changed.");
        assertThat(db().dump()).isEqualTo(before);
    }

    @Test
    void onlyWhatWasChangedCanBeAccepted() {
        UsageException refused = catchThrowableOfType(UsageException.class, () -> Migrator.open(
                        project.builder().acceptChanged(List.of("b2")).build())
                .upgrade("head"));

        assertThat(refused.getMessage()).contains("b2");
        assertThat(db().texts("SELECT id FROM t")).containsExactly("2");
    }

    @Test
    void warningDoesNotStopTheRun() {
        change();
        List<String> notes = new ArrayList<>();
        Migrator migrator = project.set("changed.scripts", "warn").migrator().withListener(new MigrationListener() {
            @Override
            public void note(String sentence) {
                notes.add(sentence);
            }
        });

        assertThat(migrator.upgrade("head").atHead()).isTrue();
        assertThat(notes).singleElement().asString().contains("a1.sql", "by tester on ");
    }

    @Test
    void othersReportItToo() {
        change();

        assertThat(project.migrator().current().notes())
                .anySatisfy(note -> assertThat(note.text()).contains("a1.sql", "by tester on "));
        assertThat(project.migrator().doctor().findings()).anySatisfy(finding -> assertThat(finding.details())
                .anySatisfy(detail -> assertThat(detail).contains("a1.sql")));
        assertThat(project.migrator().validate(1).heads()).containsExactly("c3");
        assertThat(refused(() -> project.migrator().validateWithHistory(1)).revisions())
                .containsExactly("a1");
    }

    @Test
    void revisionThatIsNotAppliedOrOnlyStampedMayChange() {
        project.migrator().downgrade("base");
        change();
        project.migrator().upgrade("head");

        db().run("DELETE FROM migrate_history");
        project.migrator().stampPurged(List.of("head"));
        project.sql("a1", "CREATE TABLE t (id INTEGER, name INTEGER, more INTEGER);", "DROP TABLE t;");
        assertThat(project.migrator().upgrade("head").steps()).isEmpty();
    }

    @Test
    void historyRecordsWhoRanWhatWhenAndForHowLong() {
        List<AppliedStep> applied = project.migrator().applied().applied();

        assertThat(applied).extracting(AppliedStep::revision).containsExactly("b2", "a1");
        assertThat(applied).allSatisfy(step -> {
            assertThat(step.user()).isEqualTo("tester");
            assertThat(step.host()).isNotBlank();
            assertThat(step.millis()).isNotNegative();
            assertThat(step.outcome()).isEqualTo("done");
        });
    }
}
