package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.error.StatementInDoubtException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What H2 leaves of an ALTER TABLE within which it was killed: a copy beside the table, or in its place. */
@On("h2")
final class H2CopiesTest extends DatabaseTest {
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'pets%' ORDER BY 1";
    private static final String DROP = "ALTER TABLE pets DROP COLUMN loud;";

    private final List<String> notes = new ArrayList<>();
    private final MigrationListener listener = new MigrationListener() {
        @Override
        public void note(String sentence) {
            notes.add(sentence);
        }
    };

    @Test
    void leftoverCopyOfTheTableIsDroppedAndTheStatementRunsAgain() {
        TestProject project = inDoubt();
        db().run(
                        "ALTER TABLE pets ADD COLUMN loud VARCHAR(20)",
                        "CREATE TABLE \"pets_COPY_3_0\" AS SELECT id FROM pets");

        project.migrator().withListener(listener).upgrade("head");

        assertThat(db().texts(TABLES)).containsExactly("pets");
        assertThat(db().refuses("SELECT loud FROM pets")).isTrue();
        assertThat(notes).anyMatch(note -> note.contains("pets_COPY_3_0"));
    }

    @Test
    void copyThatAnotherTableRefersToAlreadyIsDroppedAllTheSame() {
        TestProject project = inDoubt();
        db().run(
                        "ALTER TABLE pets ADD COLUMN loud VARCHAR(20)",
                        "CREATE TABLE \"pets_COPY_3_0\" (id INTEGER PRIMARY KEY) AS SELECT id FROM pets",
                        "ALTER TABLE toys ADD CONSTRAINT \"pets_COPY_3_0_fk_pets\" FOREIGN KEY (pet)"
                                + " REFERENCES \"pets_COPY_3_0\" (id)");

        project.migrator().withListener(listener).upgrade("head");

        assertThat(db().texts(TABLES)).containsExactly("pets");
        assertThat(db().texts("SELECT constraint_name FROM information_schema.table_constraints"
                        + " WHERE constraint_type = 'FOREIGN KEY'"))
                .containsExactly("fk_pets");
    }

    @Test
    void copyInPlaceOfTheTableBecomesTheTable() {
        TestProject project = inDoubt();
        db().run(
                        "ALTER INDEX ix_name RENAME TO \"pets_COPY_3_0_ix_name\"",
                        "ALTER TABLE pets RENAME CONSTRAINT uq_name TO \"pets_COPY_3_0_uq_name\"",
                        "ALTER TABLE toys RENAME CONSTRAINT fk_pets TO \"pets_COPY_3_0_fk_pets\"",
                        "ALTER TABLE pets RENAME TO \"pets_COPY_3_0\"");

        project.migrator().withListener(listener).upgrade("head");

        assertThat(db().texts(TABLES)).containsExactly("pets");
        assertThat(db().texts("SELECT id FROM pets")).containsExactly("1");
        assertThat(db().texts("SELECT index_name FROM information_schema.indexes WHERE index_name LIKE '%ix_name'"))
                .containsExactly("ix_name");
        assertThat(db().texts("SELECT constraint_name FROM information_schema.table_constraints"
                        + " WHERE constraint_name LIKE '%uq_name' OR constraint_name LIKE '%fk_pets' ORDER BY 1"))
                .containsExactly("fk_pets", "uq_name");
        assertThat(db().refuses("SELECT loud FROM pets")).isTrue();
    }

    @Test
    void columnOfAMissingTableIsNotMistakenForDropped() {
        TestProject project = inDoubt();
        db().run("ALTER TABLE pets RENAME TO away");

        assertThatThrownBy(() -> project.migrator().upgrade("head")).isInstanceOf(StatementInDoubtException.class);
    }

    /** The column is dropped, and whether it is nobody knows. */
    private TestProject inDoubt() {
        TestProject project = project()
                .sql(
                        "a1",
                        "CREATE TABLE pets (id INTEGER PRIMARY KEY, name VARCHAR(20), loud VARCHAR(20),"
                                + " CONSTRAINT uq_name UNIQUE (name));\n"
                                + "CREATE INDEX ix_name ON pets (name);\n"
                                + "CREATE TABLE toys (pet INTEGER, CONSTRAINT fk_pets FOREIGN KEY (pet) REFERENCES pets (id));\n"
                                + "INSERT INTO pets VALUES (1, 'a', 'A');",
                        "")
                .sql("b2 down: a1", DROP + "\nUPDATE nowhere SET n = 1;", "");
        assertThatThrownBy(() -> project.migrator().upgrade("head")).isInstanceOf(MigrationFailedException.class);
        db().run("UPDATE migrate_journal SET \"state\" = 'BEGUN_LAST'");
        return project.sql("b2 down: a1", DROP, "");
    }
}
