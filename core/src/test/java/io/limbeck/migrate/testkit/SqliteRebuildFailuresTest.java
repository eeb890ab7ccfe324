package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.foreignKey;
import static io.limbeck.migrate.schema.Constraints.unique;
import static io.limbeck.migrate.schema.Types.nativeType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.sink.JdbcSink;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rebuild that fails leaves no trace, and rows that refer to the table survive one that succeeds, whatever the foreign keys say. */
@On("sqlite")
class SqliteRebuildFailuresTest extends DatabaseTest {
    private static final TableName EVERYTHING = TableName.of("everything");
    private static final Operation CHANGE = AlterTable.of(
            EVERYTHING,
            List.of(
                    AddConstraint.of(EVERYTHING, unique("a").named("uq")),
                    AddConstraint.of(
                            EVERYTHING, foreignKey("a").references("plain", "a").named("fk")),
                    new AlterColumn(EVERYTHING, "note", ColumnChange.none().type(nativeType("TEXT")))));

    @BeforeEach
    void richSchema() {
        db().run(RichSchema.STATEMENTS);
    }

    @Test
    void failureAtAnyStatementLeavesEverythingAsItWas() throws SQLException {
        List<String> before = ExactSqliteDump.of(db());
        int statements = failingAt(Integer.MAX_VALUE, false);
        assertThat(statements).isGreaterThan(12);
        for (int i = 0; i < statements; i++) {
            assertThat(failingAt(i, false)).as("ran before the failure").isEqualTo(i);
            assertThat(ExactSqliteDump.of(db())).as("failed at statement %s", i).isEqualTo(before);
            assertThat(db().texts("PRAGMA integrity_check")).containsExactly("ok");
        }
        assertThat(failingAt(Integer.MAX_VALUE, true)).isEqualTo(statements);
        assertThat(ExactSqliteDump.of(db())).isNotEqualTo(before);
        assertThat(db().rows("PRAGMA foreign_key_check")).isEmpty();
    }

    /** Stops before a statement of the rebuild, and takes back. */
    private int failingAt(int failing, boolean commit) throws SQLException {
        try (Connection connection = db().connect()) {
            JdbcSink sink = new JdbcSink(connection, db().dialect(), Optional.empty(), new MigrationListener() {});
            sink.begin();
            int ran = 0;
            for (SqlWork work : sink.compiler().compile(CHANGE)) {
                if (ran == failing) {
                    break;
                }
                sink.run(work);
                ran++;
            }
            if (commit) {
                sink.commit();
            } else {
                sink.rollback();
            }
            return ran;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"per-revision", "none"})
    void childRowsSurviveWhileForeignKeysAreEnforced(String transaction) {
        TestProject project = new TestProject(folder().resolve("project"), db().urlWithForeignKeys())
                .set("transaction", transaction)
                .java(
                        "a1",
                        """
                        op.execute("UPDATE log SET what = what");
                        op.alterColumn("plain", "a", column -> column.type(nativeType("INT"), nativeType("INTEGER")));
                        op.addConstraint("tree", unique("up", "id").named("uq_tree"));
                        """,
                        """
                        op.batch("tree", tree -> tree.dropConstraint("uq_tree"));
                        op.alterColumn("plain", "a", column -> column.type(nativeType("INT")));
                        """);
        List<String> before = user(ExactSqliteDump.of(db()));

        project.migrator().upgrade("head");

        assertThat(db().texts("SELECT sql FROM sqlite_master WHERE name = 'plain'"))
                .contains("CREATE TABLE plain(a INTEGER UNIQUE,b TEXT)");
        for (String child : List.of("child_cascade", "child_null", "child_default", "child_restrict")) {
            assertThat(db().texts("SELECT p FROM " + child)).containsExactly("1", "2");
        }
        project.migrator().downgrade("base");
        assertThat(user(ExactSqliteDump.of(db()))).isEqualTo(before);
    }

    private static List<String> user(List<String> dump) {
        return dump.stream().filter(line -> !line.contains("migrate_")).toList();
    }

    @Test
    void foreignKeysStayEnforcedForScriptsWithoutRebuild() {
        TestProject project = new TestProject(folder().resolve("project"), db().urlWithForeignKeys())
                .sql(
                        "a1",
                        "DELETE FROM child_restrict; DELETE FROM child_none; DELETE FROM everything; DELETE FROM plain WHERE a = 1;",
                        "");

        project.migrator().upgrade("head");

        assertThat(db().texts("SELECT p FROM child_cascade")).containsExactly("2");
        assertThat(db().texts("SELECT p FROM child_null ORDER BY p")).containsExactly("null", "2");
    }

    @Test
    void deletionNextToARebuildThatWouldLeaveOrphansIsRefused() {
        TestProject project = new TestProject(folder().resolve("project"), db().urlWithForeignKeys())
                .java(
                        "a1",
                        """
                        op.addConstraint("tree", unique("up", "id").named("uq_tree"));
                        op.execute("DELETE FROM plain WHERE a = 1");
                        """,
                        "");
        List<String> before = ExactSqliteDump.of(db());

        assertThatThrownBy(() -> project.migrator().upgrade("head"))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("rows reference rows that no longer exist")
                .hasMessageContaining("separate revision");

        assertThat(ExactSqliteDump.of(db())).isEqualTo(before);
    }

    @Test
    void allInOneTransactionWithForeignKeysNamesTheSettingToChange() {
        TestProject project = new TestProject(folder().resolve("project"), db().urlWithForeignKeys())
                .set("transaction", "all")
                .java("a1", "op.addConstraint(\"tree\", unique(\"up\").named(\"u\"));", "");

        assertThatThrownBy(() -> project.migrator().upgrade("head")).hasMessageContaining("transaction=per-revision");
    }
}
