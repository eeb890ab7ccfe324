package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.result.Finding;
import io.limbeck.migrate.result.FindingsResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which steps are unsafe is known before there is a database. */
class LintTest {
    private TestProject project;
    private Path database;

    @BeforeEach
    void oneSafeRevision(@TempDir Path folder) {
        database = folder.resolve("planner.db");
        project = new TestProject(folder, "jdbc:sqlite:" + database)
                .set("allow", "")
                .java(
                        "a1",
                        "op.createTable(\"users\", column(\"id\", integer()).notNull(), column(\"nick\", text()));"
                                + " op.createIndex(\"ix_nick\", \"users\", \"nick\");",
                        "op.dropTable(\"users\");");
    }

    private List<String> rules(String range) {
        return project.migrator().lint(range).findings().stream()
                .map(Finding::kind)
                .toList();
    }

    @Test
    void harmlessStepsExitWithZero() {
        FindingsResult result = project.migrator().lint(":");

        assertThat(result.findings()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.verdict()).isEqualTo("nothing unsafe in 1 step");
        assertThat(database).doesNotExist();
    }

    @Test
    void eachUnsafeOperationIsNamedWithItsRuleItsPlaceAndItsRemedy() throws IOException {
        project.java(
                "b2 down: a1",
                """
                op.addColumn("users", column("age", integer()).notNull());
                op.renameColumn("users", "nick", "alias");
                op.alterColumn("users", "alias", column -> column.type(varchar(9)).notNull());
                op.createIndex("ix_alias", "users", "alias");
                op.dropColumn("users", "age");
                op.execute("DELETE FROM users");
                op.dropTable("users");
                """,
                "");

        FindingsResult result = project.migrator().lint(":");

        assertThat(result.exitCode()).isEqualTo(ExitCode.UNSAFE);
        assertThat(rules(":"))
                .containsExactly(
                        "add-not-null",
                        "rename-column",
                        "change-type",
                        "set-not-null",
                        "drop-column",
                        "delete-rows",
                        "drop-table");
        Finding dropped = result.findings().get(4);
        assertThat(dropped.words()).isEqualTo("b2 do b2 destroys column users.age with all its values (drop-column)");
        assertThat(dropped.remedy()).contains("// migrate:allow drop-column REASON", "b2.java");
        assertThat(dropped.place().revision()).contains("b2");
        assertThat(dropped.place().script()).contains("migrations/versions/b2.java");
        assertThat(dropped.place().table()).contains("users");
        int line = dropped.place().line().orElseThrow();
        assertThat(Files.readAllLines(project.versions().resolve("b2.java")).get(line - 1))
                .contains("dropColumn");
        assertThat(database).doesNotExist();
    }

    @Test
    void longLocksAreFoundWhereThereIsAWayAroundThem() {
        project.java("b2 down: a1", "op.createIndex(\"ix_age\", \"users\", \"nick\");", "");

        assertThat(rules(":")).isEmpty();
        project.set("url", "jdbc:postgresql://127.0.0.1:1/nobody");
        assertThat(rules(":")).containsExactly("create-index");
    }

    @Test
    void constraintThatChecksNoRowsLocksNoLonger() {
        project.set("url", "jdbc:postgresql://127.0.0.1:1/nobody");
        project.java("b2 down: a1", "op.addConstraint(\"users\", check(\"age > 0\").named(\"ck\"));", "");
        assertThat(rules(":")).containsExactly("add-constraint");

        project.java("b2 down: a1", "op.addConstraintNotValid(\"users\", check(\"age > 0\").named(\"ck\"));", "");
        assertThat(rules(":")).isEmpty();
    }

    @Test
    void scriptGivesTheReasonForAnException() {
        project.java(
                        "b2 down: a1",
                        "// migrate:allow drop-column nobody reads it\nop.dropColumn(\"users\", \"nick\");",
                        "")
                .sql(
                        "c3 down: b2",
                        "-- migrate:allow delete-rows all are copies\nDELETE FROM users;\nDROP TABLE users;",
                        "");

        assertThat(rules(":")).containsExactly("drop-table");
    }

    @Test
    void configurationAllowsARuleForAllScripts() {
        project.sql("b2 down: a1", "DELETE FROM users;\nDROP TABLE users;", "").set("allow", "drop-table");

        assertThat(rules(":")).containsExactly("delete-rows");
    }

    @Test
    void unknownRuleInAnExceptionIsReported() {
        project.sql("b2 down: a1", "-- migrate:allow drop-colum it may\nALTER TABLE users DROP COLUMN nick;", "");

        List<Finding> findings = project.migrator().lint(":").findings();

        assertThat(findings).extracting(Finding::kind).containsExactly("unknown-rule", "drop-column");
        assertThat(findings.get(0).words()).contains("b2.sql:", "drop-colum");
        assertThat(findings.get(0).remedy()).isEqualTo("Did you mean drop-column?");
    }

    @Test
    void rangeExcludesItsLowerEnd() {
        project.sql("b2 down: a1", "DELETE FROM users;", "").sql("c3 down: b2", "DROP TABLE users;", "");

        assertThat(rules("b2:")).containsExactly("drop-table");
        assertThat(rules("a1:b2")).containsExactly("delete-rows");
        project.migrator().upgrade("b2");
        assertThat(rules("current:head")).containsExactly("drop-table");
    }

    @Test
    void workOnTheConnectionIsReportedAsUnknown() throws Exception {
        project.java("b2 down: a1", "op.connection();", "");
        assertThat(Files.exists(project.versions().resolve("b2.java"))).isTrue();

        FindingsResult result = project.migrator().lint(":");

        assertThat(result.findings()).isEmpty();
        assertThat(result.notes()).singleElement().asString().contains("b2", "live database");
    }
}
