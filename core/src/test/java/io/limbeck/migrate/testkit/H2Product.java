package io.limbeck.migrate.testkit;

import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.tools.Restore;
import org.h2.tools.RunScript;

/** H2, in a file or in memory. */
public final class H2Product extends Product {
    @Override
    public String name() {
        return "h2";
    }

    @Override
    public TestDatabase fresh(Path folder) {
        return H2TestDatabase.in(folder.resolve("test"));
    }

    @Override
    public TestDatabase careless(Path folder) {
        return H2TestDatabase.inMemory();
    }

    @Override
    protected List<ModelChange> ownChanges() {
        List<ModelChange> changes = new ArrayList<>(ModelChange.both(
                "column option h2.on_update added",
                "column option h2.on_update dropped",
                Edit.all(),
                Edit.column("users", "created", created -> created.option("h2.on_update", "LOCALTIMESTAMP"))));
        changes.addAll(ModelChange.both(
                "column option h2.default_on_null added",
                "column option h2.default_on_null dropped",
                Edit.column("users", "age", age -> age.defaultValue(18)),
                Edit.column("users", "age", age -> age.option("h2.default_on_null", "true"))));
        return changes;
    }

    @Override
    protected void load(TestDatabase database, Path file) {
        database.run("RUNSCRIPT FROM '" + file + "'");
    }

    @Override
    protected void read(TestDatabase database, String text) {
        try (Connection connection = database.connect()) {
            RunScript.execute(connection, new StringReader(text));
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    @Override
    protected TestDatabase restored(Path copy, Path folder) {
        Path restored = folder.resolve("restored");
        Restore.execute(copy.toString(), restored.toString(), null);
        return H2TestDatabase.in(restored.resolve("test"));
    }

    /** Six digits of a second are those that a timestamp has anyway. */
    @Override
    protected List<String> definitions(TestDatabase database) {
        return super.definitions(database).stream()
                .map(text -> text.replace("TIMESTAMP(6)", "TIMESTAMP"))
                .toList();
    }

    @Override
    protected List<Program> programs() {
        return H2Programs.all();
    }

    @Override
    protected Witness witness(TestDatabase database) {
        return new H2Witness(database);
    }

    @Override
    protected List<String> schemas(TestDatabase database) {
        return database.texts("SELECT schema_name FROM information_schema.schemata ORDER BY 1");
    }

    /** It looks nothing up in its views, so each is read on its own. */
    @Override
    protected List<String> uncompared() {
        return List.of(
                "CREATE DOMAIN positive AS INTEGER CHECK (VALUE > 0)",
                "CREATE CONSTANT one VALUE 1",
                "ALTER TABLE t DROP PRIMARY KEY",
                "ALTER TABLE t ADD CONSTRAINT constraint_1 PRIMARY KEY (id)",
                "COMMENT ON CONSTRAINT constraint_1 IS 'of t'",
                "CREATE DOMAIN \"\\u000a} static { System.exit(1); } //\nx\" AS INTEGER");
    }

    @Override
    protected String uncomparedNames() {
        return "comment constraint constraint_1 of t; constant one; domain \\u000a} static { System.exit(1); } // x, positive";
    }

    @Override
    protected int mostQueries() {
        return 23;
    }

    @Override
    protected List<String> switches() {
        return List.of("SET AUTOCOMMIT ON", "set autocommit true");
    }

    /** H2 itself lives in it, and is slow where it is small. */
    @Override
    protected String smallHeap() {
        return "-Xmx56m";
    }

    @Override
    protected String hoursOfWork() {
        return "SELECT count(*) FROM system_range(1, 1000000) AS a, system_range(1, 1000000) AS b";
    }

    @Override
    protected String runningStatements() {
        return "SELECT executing_statement FROM information_schema.sessions WHERE executing_statement IS NOT NULL";
    }
}
