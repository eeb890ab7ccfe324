package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.result.ImportResult;
import io.limbeck.migrate.result.ImportedBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts of Alembic that are read without Alembic: broken ones, hostile ones, and what is left to a person. */
final class AlembicScriptsTest {
    @TempDir
    private Path folder;

    private SqliteTestDatabase database;
    private AlembicProject alembic;
    private TestProject project;

    @BeforeEach
    void emptyProject() {
        System.clearProperty(HostileTextContract.MARK);
        database = new SqliteTestDatabase(folder.resolve("menu.db"));
        alembic = new AlembicProject(folder.resolve("backend"), database.url());
        project = new TestProject(folder.resolve("project"), database.url());
    }

    @AfterEach
    void forget() {
        System.clearProperty(HostileTextContract.MARK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    revision = make_id()                            | 2: 'revision' is computed when the script runs
                    revision = "a" + "1"                            | 2: 'revision' is computed when the script runs
                    revision = f"a{1}"                              | 2: 'revision' is computed when the script runs
                    `revision = 'a1'; down_revision = parents()[0]` | 2: 'down_revision' is computed when the script runs
                    `revision = 'a1'; depends_on = ('b', x)`        | 2: 'depends_on' is computed when the script runs
                    `revision = 'a1'; revision = 'a2'`              | 2: 'revision' is assigned a second time
                    revision = 'a-1'                                | 2: the revision id 'a-1' contains '-'
                    revision = 'head'                               | 2: the revision id 'head' is reserved
                    down_revision = 'a1'                            | 1: does not set 'revision' to one id
                    revision = 'a1                                  | 2: cannot be read: a string is not closed
                    revision = ('a1'                                | a bracket is not closed
                    `revision = 'a1'; down_revision = 'zz'`         | zz
                    """)
    void scriptWithoutLiteralHeaderIsAFaultWithItsLineAndNothingIsWritten(String line, String fault)
            throws IOException {
        alembic.script("good", "None", "good", "pass", "pass");
        alembic.script("bad.py", "\"\"\"doc\"\"\"\n" + line + "\n\ndef upgrade():\n    pass\n");

        assertThatThrownBy(this::imported)
                .isInstanceOf(BrokenScriptsException.class)
                .hasMessageContaining("bad.py")
                .hasMessageContaining(fault);
        assertThat(files()).isEmpty();
    }

    @Test
    void revisionsThatExistAreNotImportedAgain() throws IOException {
        alembic.script("a1", "None", "first", "pass", "pass");
        imported();
        alembic.script("b2", "'a1'", "second", "pass", "pass");

        assertThatThrownBy(this::imported)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("revision a1 exists here already");
        assertThat(files()).hasSize(1);
    }

    /** A call that means something else with an argument that nobody reads is not translated. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    op.create_table('t', sa.Column('id', sa.Integer()), sqlite_autoincrement=True) | sqlite_autoincrement
                    op.drop_table(name())                                                      | not a literal
                    op.add_column('t', sa.Column('x', Color(), nullable=True))                 | the type Color
                    op.add_column('t', sa.Column('x', sa.Enum('a', 'b', name='e')))            | the type sa.Enum
                    op.execute("UPDATE t SET x = :x")                                          | parameters
                    op.execute(f"UPDATE t SET x = {y}")                                        | not a literal
                    if True: op.drop_table('t')                                                | 'if' begins
                    raise NotImplementedError()                                                | 'raise' begins
                    op.invoke('x')                                                             | op.invoke
                    op.create_index('i', 't', [sa.text('a DESC')])                             | an order
                    helper()                                                                   | not one of op
                    """)
    void callWithoutExactCounterpartIsLeftToAPerson(String call, String reason) {
        alembic.script("a1", "None", "first", call, "pass");

        ImportResult result = imported();

        assertThat(result.revisions().get(0).upgrade()).isEqualTo(ImportedBody.TO_FILL);
        assertThat(result.revisions().get(0).reasons())
                .singleElement()
                .asString()
                .contains("a1_script.py:", reason);
        assertThat(project.migrator().validate(1).heads()).containsExactly("a1");
    }

    /** Each text is a message, a name, a default, a statement, and Python that stays in a comment. */
    @Test
    void textsOfScriptsNeverRun() {
        StringBuilder down = new StringBuilder("None");
        for (int i = 0; i < HostileTextContract.PAYLOADS.size(); i++) {
            String payload = HostileTextContract.PAYLOADS.get(i);
            String text = python(payload);
            alembic.script(
                    "t" + i + ".py",
                    text + "\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = 't" + i
                            + "'\ndown_revision = "
                            + down + "\n\ndef upgrade():\n    op.create_table('t" + i
                            + "', sa.Column('id', sa.Integer(), primary_key=True), sa.Column(" + python(named(payload))
                            + ", sa.String(250), server_default=" + text + "))\n"
                            + "    op.bulk_insert(sa.table('t" + i + "'), [{'id': 1, " + python(named(payload)) + ": "
                            + text + "}])\n\ndef downgrade():\n    # "
                            + payload.replaceAll("[\n\r\u0085\u2028\u2029]", " ")
                            + "\n    unknown(" + text + ")\n");
            down.setLength(0);
            down.append("'t").append(i).append('\'');
        }

        imported();
        project.migrator().upgrade("head");

        assertThat(System.getProperty(HostileTextContract.MARK)).isNull();
        assertThat(database.texts("SELECT name FROM sqlite_master WHERE name = 'hostile'"))
                .isEmpty();
        for (int i = 0; i < HostileTextContract.PAYLOADS.size(); i++) {
            String payload = HostileTextContract.PAYLOADS.get(i);
            String column = "\"" + named(payload).replace("\"", "\"\"") + "\"";
            assertThat(database.texts("SELECT " + column + " FROM t" + i)).containsExactly(payload);
        }
    }

    private static String named(String payload) {
        return payload.substring(0, Math.min(60, payload.length())).strip();
    }

    private static String python(String text) {
        StringBuilder literal = new StringBuilder("'");
        for (char c : text.toCharArray()) {
            literal.append(
                    c == '\'' || c == '\\' || c < ' ' || c > '~' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
        return literal.append('\'').toString();
    }

    private ImportResult imported() {
        return project.migrator().importAlembic(alembic.folder(), "none");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(project.versions())) {
            return files.toList();
        }
    }
}
