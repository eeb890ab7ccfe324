package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.MigrationListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@On("sqlite")
final class SqliteForeignKeysTest extends DatabaseTest {
    private final List<String> notes = new ArrayList<>();

    @Test
    void droppingAReferencedTableIsNoted() {
        dropParents(db().url());

        assertThat(notes)
                .singleElement()
                .asString()
                .contains("parents is dropped", "foreign keys reference it: Kids, more.", "foreign_keys=on");
        assertThat(db().texts("SELECT id FROM Kids")).containsExactly("1");
    }

    @Test
    void changesThatTheEngineHandlesAreNotNoted() {
        dropParents(db().urlWithForeignKeys());

        assertThat(notes).isEmpty();
        assertThat(db().texts("SELECT id FROM Kids")).isEmpty();
    }

    private void dropParents(String url) {
        project()
                .set("url", url)
                .sql(
                        "a1",
                        """
                        CREATE TABLE parents (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parents (id));
                        CREATE TABLE Kids (id INTEGER PRIMARY KEY, p INTEGER REFERENCES PARENTS (id) ON DELETE CASCADE);
                        CREATE TABLE more (id INTEGER PRIMARY KEY, p INTEGER REFERENCES "parents", q INTEGER REFERENCES parents);
                        INSERT INTO parents (id) VALUES (1);
                        INSERT INTO Kids VALUES (1, 1);""",
                        "")
                .java("b2 down: a1", "op.dropTable(\"parents\");", "")
                .migrator()
                .withListener(new MigrationListener() {
                    @Override
                    public void note(String text) {
                        notes.add(text);
                    }
                })
                .upgrade("head");
    }
}
