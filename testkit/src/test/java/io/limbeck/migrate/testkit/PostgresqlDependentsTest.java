package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Types.bigint;
import static io.limbeck.migrate.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.CreateObject;
import io.limbeck.migrate.op.DropObject;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.ReplaceObject;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What depends on a changed object comes back whole, whoever created it. */
@On("postgresql")
final class PostgresqlDependentsTest extends DatabaseTest {
    private static final AlterColumn WIDER =
            new AlterColumn(TableName.of("t"), "a", ColumnChange.none().type(integer(), bigint()));
    private static final String VIEWS = "CREATE VIEW v AS SELECT id, a, s FROM t WHERE a > 0;"
            + "CREATE VIEW w AS SELECT v.id, v.a + 1 AS b FROM v;"
            + "CREATE MATERIALIZED VIEW m AS SELECT a, count(*) AS n FROM w JOIN t USING (id) GROUP BY a;";

    private PostgresqlAccount app;

    @BeforeEach
    void viewsWithAllThatTheyMayHave() {
        app = closedAfterwards(new PostgresqlAccount(db()));
        db().run(
                        "CREATE TABLE t (id int PRIMARY KEY, a int, s text)",
                        "INSERT INTO t VALUES (1, 1, 'x'), (2, 2, 'y')",
                        VIEWS.replace(";", ";\n"),
                        "CREATE MATERIALIZED VIEW empty AS SELECT a FROM t WITH NO DATA",
                        "CREATE VIEW calm AS SELECT id FROM t");
        dress();
    }

    private void dress() {
        db().run(
                        "ALTER VIEW v SET (security_invoker = true, security_barrier = true, check_option = 'cascaded')",
                        "ALTER MATERIALIZED VIEW m SET (fillfactor = 70)",
                        "COMMENT ON VIEW v IS E'it''s v $migrate$; \\u0001DROP TABLE t, $migrate2$'",
                        "COMMENT ON COLUMN v.a IS 'a of v'",
                        "COMMENT ON MATERIALIZED VIEW m IS 'm'",
                        "ALTER VIEW v ALTER COLUMN s SET DEFAULT 'new'",
                        "CREATE UNIQUE INDEX m_a ON m (a)",
                        "COMMENT ON INDEX m_a IS 'of m'",
                        "CREATE FUNCTION instead() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$",
                        "CREATE TRIGGER g INSTEAD OF INSERT ON w FOR EACH ROW EXECUTE FUNCTION instead()",
                        "COMMENT ON TRIGGER g ON w IS 'g'",
                        "CREATE RULE r AS ON DELETE TO w DO INSTEAD NOTHING",
                        "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
                        "CREATE POLICY p ON t FOR SELECT TO " + app.name() + " USING (a > 0)",
                        "CREATE POLICY q ON t AS RESTRICTIVE USING (a < 100) WITH CHECK (a < 50)",
                        "COMMENT ON POLICY p ON t IS 'p'",
                        "CREATE TRIGGER u BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (new.a > 5) EXECUTE FUNCTION instead()",
                        "ALTER TABLE t DISABLE TRIGGER u",
                        "CREATE RULE rt AS ON UPDATE TO t WHERE new.a > 99 DO ALSO NOTHING");
        app.granted("SELECT ON v")
                .granted("SELECT, DELETE ON w")
                .granted("SELECT (a) ON m")
                .granted("SELECT ON t");
    }

    private void apply(Operation operation) {
        db().apply(operation);
    }

    private void assertTheAccountReads() {
        assertThat(app.reads("SELECT b FROM w ORDER BY 1")).containsExactly("2", "3");
        assertThat(app.reads("SELECT a FROM v ORDER BY 1")).containsExactly("1", "2");
        assertThat(app.reads("SELECT a FROM m ORDER BY 1")).containsExactly("1", "2");
    }

    @Test
    void columnChangesItsTypeAndEverythingComesBack() {
        Dump before = db().dump();
        assertTheAccountReads();

        apply(WIDER);
        assertTheAccountReads();
        assertThat(db().dump().toString().replace("a bigint", "a integer")).isEqualTo(before.toString());

        apply(WIDER.inverse().orElseThrow());
        assertTheAccountReads();
        assertThat(db().dump()).isEqualTo(before);
    }

    @Test
    void textOfTheChangeBringsEverythingBack() {
        Dump before = db().dump();
        Migrator migrator = project()
                .java("a1", "op.alterColumn(\"t\", \"a\", c -> c.type(bigint()).was(column(\"a\", integer())));", "")
                .migrator();

        assertThat(migrator.planUpgrade("head").steps().get(0).failure()).isEmpty();
        product().read(db(), migrator.upgradeSql("head").sql());

        assertTheAccountReads();
        assertThat(db().dump().withoutOurs().toString().replace("a bigint", "a integer"))
                .isEqualTo(before.toString());
    }

    @Test
    void viewOfTheModelKeepsWhatPeopleGaveIt() throws IOException {
        TestProject project = new TestProject(folder().resolve("project"), db().url()).set("model", "sql:schema.sql");
        String model = "CREATE TABLE t (id int PRIMARY KEY, a int, s text); CREATE VIEW calm AS SELECT id FROM t;"
                + VIEWS + "CREATE UNIQUE INDEX m_a ON m (a);";
        Files.writeString(project.folder().resolve("schema.sql"), model);
        project.migrator().revision(NewRevision.of("start").asSqlScript());
        project.migrator().upgrade("head");
        Dump before = db().dump();

        Files.writeString(
                project.folder().resolve("schema.sql"),
                model.replace("a int", "a bigint").replace("WHERE a > 0", "WHERE a > 0 AND s <> ''"));
        var written = project.migrator().revision(NewRevision.of("wider").autogenerated());
        String text = Files.readString(written.file().orElseThrow());
        project.migrator().upgrade("head");
        assertTheAccountReads();
        assertThat(app.reads("SELECT relispopulated FROM pg_class WHERE relname = 'empty'"))
                .containsExactly("f");

        project.migrator().downgrade("-1");
        assertTheAccountReads();
        assertThat(db().dump().withoutOurs()).as(text).isEqualTo(before.withoutOurs());
    }

    @Test
    void replacedViewKeepsItAll() {
        Dump before = db().dump();
        SchemaObject now = SchemaObject.view(
                "v", db().texts("SELECT pg_get_viewdef('v')").get(0).replace(";", ""));

        for (String query : new String[] {
            "SELECT id, a, s FROM t WHERE a > -1", "SELECT id, a, s, 1 AS more FROM t", "SELECT a, s, id FROM t"
        }) {
            ReplaceObject replaced = new ReplaceObject(Change.between(now, SchemaObject.view("v", query)));
            apply(replaced);
            assertTheAccountReads();
            apply(replaced.inverse().orElseThrow());
            assertThat(db().dump()).as(query).isEqualTo(before);
        }
    }

    @Test
    void whatOneTransactionDropsAndCreatesAgainIsTheSame() {
        db().run(
                        "REVOKE ALL ON FUNCTION instead FROM PUBLIC",
                        "COMMENT ON FUNCTION instead IS 'instead'",
                        "CREATE FUNCTION add(x int, y int) RETURNS int LANGUAGE sql AS 'SELECT x + y'",
                        "COMMENT ON FUNCTION add IS 'add'",
                        "REVOKE ALL ON FUNCTION add FROM PUBLIC");
        app.granted("EXECUTE ON FUNCTION add");
        SchemaObject add = SchemaObject.function(
                "add(integer, integer)",
                "CREATE FUNCTION add(x int, y int) RETURNS int LANGUAGE sql AS 'SELECT x + y'");
        SchemaObject trigger = SchemaObject.trigger(
                "u",
                "t",
                db().texts("SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = 'u'")
                        .get(0));
        Dump before = db().dump();

        db().apply(DropObject.of(add), DropObject.of(trigger), new CreateObject(add), new CreateObject(trigger));

        assertThat(app.reads("SELECT add(1, 2)")).containsExactly("3");
        assertThat(db().texts("SELECT tgenabled FROM pg_trigger WHERE tgname = 'u'"))
                .containsExactly("D");
        assertThat(db().dump()).isEqualTo(before);
    }

    @Test
    void replacedMaterializedViewKeepsWhatItsColumnsAllow() {
        Dump before = db().dump();
        SchemaObject now = SchemaObject.materializedView(
                "m", db().texts("SELECT pg_get_viewdef('m')").get(0).replace(";", ""));
        ReplaceObject replaced =
                new ReplaceObject(Change.between(now, SchemaObject.materializedView("m", "SELECT a, 1 AS n FROM t")));

        apply(replaced);
        assertTheAccountReads();
        apply(replaced.inverse().orElseThrow());
        assertThat(db().dump()).isEqualTo(before);
    }

    @Test
    void defaultPrivilegesDoNotRestoreRevokedGrants() {
        db().run("ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO " + app.name());
        Dump before = db().dump();

        apply(WIDER);
        apply(WIDER.inverse().orElseThrow());

        assertThat(db().dump()).isEqualTo(before);
    }

    @Test
    void objectsThatCannotBeRestoredAreNamedAndNothingChanges() {
        db().run("CREATE FUNCTION rows_of_v() RETURNS SETOF v LANGUAGE sql AS 'SELECT * FROM v'");
        Dump before = db().dump();

        assertThatThrownBy(() -> apply(WIDER)).hasMessageContaining("view v because other objects depend on it");

        assertThat(db().dump()).isEqualTo(before);
    }

    @Test
    void indexesAndTriggersOfViewsBelongToTheModel() throws IOException {
        TestProject project = new TestProject(folder().resolve("project"), db().url())
                .set("model", "sql:schema.sql")
                .set("exclude.tables", "t,v,w,m,empty,calm");
        String plain = "CREATE TABLE x (id int PRIMARY KEY, a int); "
                + "CREATE FUNCTION elsewhere() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;";
        String views = plain + "CREATE VIEW xv AS SELECT id, a FROM x; "
                + "CREATE TRIGGER xg INSTEAD OF INSERT ON xv FOR EACH ROW EXECUTE FUNCTION elsewhere(); "
                + "CREATE MATERIALIZED VIEW xm AS SELECT id, a FROM x; CREATE UNIQUE INDEX xm_id ON xm (id);";
        step(project, plain);
        Dump before = db().dump().withoutOurs();
        step(project, views);
        assertThat(db().texts("SELECT tgname FROM pg_trigger WHERE tgrelid = 'xv'::regclass"))
                .containsExactly("xg");
        Dump both = db().dump().withoutOurs();

        for (String changed : new String[] {
            views.replace("a int", "a bigint"),
            views.replace("xm (id)", "xm (id, a)"),
            views.replace("xm_id", "xm_other"),
            views.replace("xm AS SELECT id, a FROM x", "xm AS SELECT id, a FROM x WHERE a > 0"),
            views.replace("xv AS SELECT id, a FROM x", "xv AS SELECT a, id FROM x"),
            views.replace("INSERT ON xv", "DELETE ON xv"),
            views.substring(0, views.indexOf("CREATE MATERIALIZED"))
        }) {
            Path file = step(project, changed);
            project.migrator().downgrade("-1");
            assertThat(db().dump().withoutOurs()).as(changed).isEqualTo(both);
            Files.delete(file);
        }
        project.migrator().downgrade("-1");
        assertThat(db().dump().withoutOurs()).isEqualTo(before);
    }

    private static Path step(TestProject project, String model) throws IOException {
        Files.writeString(project.folder().resolve("schema.sql"), model);
        var written = project.migrator().revision(NewRevision.of("step").autogenerated());
        assertThat(written.file()).as(model).isPresent();
        String text = Files.readString(written.file().orElseThrow());
        try {
            project.migrator().upgrade("head");
        } catch (RuntimeException e) {
            throw new AssertionError(text, e);
        }
        assertThat(project.migrator().check().differences()).as(text).isEmpty();
        return written.file().orElseThrow();
    }
}
