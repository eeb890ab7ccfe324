package io.limbeck.migrate.shell;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.advice.Hint;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.LikelyRenamesException;
import io.limbeck.migrate.error.ScriptLocation;
import io.limbeck.migrate.result.Backup;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.result.CheckResult;
import io.limbeck.migrate.result.CompileResult;
import io.limbeck.migrate.result.CurrentResult;
import io.limbeck.migrate.result.DifferenceInfo;
import io.limbeck.migrate.result.Direction;
import io.limbeck.migrate.result.Finding;
import io.limbeck.migrate.result.Finding.Place;
import io.limbeck.migrate.result.FindingsResult;
import io.limbeck.migrate.result.ImportResult;
import io.limbeck.migrate.result.ImportedBody;
import io.limbeck.migrate.result.ImportedRevision;
import io.limbeck.migrate.result.InitResult;
import io.limbeck.migrate.result.PlanResult;
import io.limbeck.migrate.result.PlannedStep;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.result.RevisionInfo;
import io.limbeck.migrate.result.RevisionsResult;
import io.limbeck.migrate.result.RevisionsResult.View;
import io.limbeck.migrate.result.RunResult;
import io.limbeck.migrate.result.ScriptResult;
import io.limbeck.migrate.result.SqlResult;
import io.limbeck.migrate.result.StepResult;
import io.limbeck.migrate.result.UncomparedInfo;
import io.limbeck.migrate.result.ValidationResult;
import io.limbeck.migrate.result.VersionTableResult;
import io.limbeck.migrate.result.WaitResult;
import io.limbeck.migrate.schema.TableName;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A result of each kind, in each state that is told in other words. */
final class Samples {
    static final Path FOLDER = Path.of("/app/migrations/versions");
    static final StepResult STEP = new StepResult(
            Direction.UPGRADE,
            "ae1027a6acf1",
            List.of("1975ea83b712"),
            List.of("ae1027a6acf1"),
            "add_is_active_to_users",
            12);
    static final StepResult FIRST =
            new StepResult(Direction.UPGRADE, "1975ea83b712", List.of(), List.of("1975ea83b712"), "create users", 3);
    static final StepResult BACK =
            new StepResult(Direction.DOWNGRADE, "1975ea83b712", List.of("1975ea83b712"), List.of(), "create users", 1);
    static final StepResult MERGE = new StepResult(Direction.UPGRADE, "c3", List.of("b1", "b2"), List.of("c3"), "", 0);

    private Samples() {}

    /** By the name of its golden files. */
    static Map<String, Result> all() {
        Map<String, Result> samples = new LinkedHashMap<>();
        samples.put("upgrade", run(Direction.UPGRADE, List.of(FIRST, STEP), List.of("ae1027a6acf1"), true));
        samples.put("upgrade-to-two-heads", run(Direction.UPGRADE, List.of(STEP), List.of("b1", "b2"), true));
        samples.put("upgrade-at-head", run(Direction.UPGRADE, List.of(), List.of("ae1027a6acf1"), true));
        samples.put("upgrade-at-two-heads", run(Direction.UPGRADE, List.of(), List.of("b1", "b2"), true));
        samples.put("upgrade-to-ancestor", run(Direction.UPGRADE, List.of(), List.of("ae1027a6acf1"), false));
        samples.put("downgrade-to-base", run(Direction.DOWNGRADE, List.of(BACK), List.of(), false));
        samples.put("downgrade-at-base", run(Direction.DOWNGRADE, List.of(), List.of(), false));
        samples.put("upgrade-without-scripts", run(Direction.UPGRADE, List.of(), List.of(), true));
        samples.put("plan", plan());
        samples.put(
                "plan-of-nothing",
                new PlanResult(List.of(), List.of(Advice.of("The target is an ancestor of 'ae1'."))));
        samples.put("sql", new SqlResult("BEGIN;\nCREATE TABLE \"имя\" (id INTEGER);\nCOMMIT;\n"));
        samples.put("current", current(List.of(merge(true)), List.of("c3"), true, false));
        samples.put("current-at-base", current(List.of(), List.of("c3"), false, false));
        samples.put("current-behind", current(List.of(left()), List.of("c3"), false, true));
        samples.put("heads", new RevisionsResult(View.HEADS, List.of(merge(false))));
        samples.put("history", new RevisionsResult(View.HISTORY, graph()));
        samples.put("branches", new RevisionsResult(View.BRANCHES, List.of(root()), List.of(left(), described())));
        samples.put("show", new RevisionsResult(View.SHOW, List.of(merge(true))));
        samples.put("show-described", new RevisionsResult(View.SHOW, List.of(described())));
        samples.put("heads-of-which-one-is-needed", new RevisionsResult(View.HEADS, List.of(described())));
        samples.put("show-two", new RevisionsResult(View.SHOW, List.of(left(), right())));
        samples.put("history-of-nothing", new RevisionsResult(View.HISTORY, List.of()));
        samples.put(
                "script",
                new ScriptResult(Optional.of(merge(false)), Optional.of(FOLDER.resolve("c3_both.java")), List.of()));
        samples.put(
                "script-not-written",
                new ScriptResult(Optional.empty(), Optional.empty(), List.of(Advice.of("Nothing differs."))));
        samples.put("init", new InitResult(List.of(Path.of("/app/migrate.properties"), FOLDER)));
        samples.put("import", imported());
        samples.put("validation", new ValidationResult(List.of("c3"), new TreeMap<>(Map.of("a1", "0f", "c3", "1e"))));
        samples.put("validation-of-nothing", new ValidationResult(List.of(), new TreeMap<>()));
        samples.put("compile", new CompileResult(3, 9, Optional.of(Path.of("/app/migrations/.cache"))));
        samples.put("compile-kept-nowhere", new CompileResult(3, 0, Optional.empty()));
        DifferenceInfo added = new DifferenceInfo(
                ChangeKind.ADDED,
                "column",
                "users",
                "users.nick",
                "column users.nick: added, TEXT",
                false,
                OptionalLong.empty(),
                List.of());
        DifferenceInfo dropped = new DifferenceInfo(
                ChangeKind.DROPPED,
                "column",
                "users",
                "users.name",
                "column users.name: dropped, was TEXT",
                true,
                OptionalLong.of(3),
                List.of("destroys column users.name with all its values"));
        samples.put("check-silent", new CheckResult(List.of(), List.of(), List.of(), List.of()));
        samples.put(
                "check-different",
                new CheckResult(
                        List.of(added, dropped),
                        List.of("legacy"),
                        List.of(
                                new UncomparedInfo("composite type", List.of("address")),
                                new UncomparedInfo("rule", List.of("audit of orders", "noop of users"))),
                        List.of()));
        samples.put(
                "check-different-with-notes",
                new CheckResult(
                        List.of(added),
                        List.of(),
                        List.of(),
                        List.of(Advice.of("Generate a revision: ")
                                .and(Hint.command("revision")
                                        .option("autogenerate")
                                        .message("…")))));
        samples.put(
                "stamp-different",
                new RunResult(
                        Direction.STAMP,
                        List.of(),
                        List.of("a1"),
                        false,
                        List.of(Advice.of("Nothing to do.")),
                        List.of(),
                        List.of(added)));
        samples.put(
                "downgrade-with-backup",
                new RunResult(
                        Direction.DOWNGRADE,
                        List.of(BACK),
                        List.of(),
                        false,
                        List.of(),
                        List.of(
                                new Backup(Optional.of(Path.of("/app/data/menu.db.2026-11-22_14-31-05.backup")), 12288),
                                new Backup(Optional.empty(), 0)),
                        List.of()));
        samples.put(
                "doctor-content",
                new FindingsResult(List.of(), "all is in step", List.of(Advice.of("There is no model."))));
        samples.put(
                "doctor-finds",
                new FindingsResult(
                        List.of(new Finding(
                                        "pending-revisions",
                                        "1 revision is not applied yet.",
                                        List.of("b2 add_roles"),
                                        Advice.of("Apply: ")
                                                .and(Hint.command("upgrade").with("heads")))
                                .at(new Place(
                                        Optional.of("b2"),
                                        Optional.of("migrations/versions/b2.sql"),
                                        OptionalInt.of(7),
                                        Optional.of("roles")))
                                .with(List.of(added))),
                        "all is in step",
                        List.of()));
        samples.put("version-table-created", new VersionTableResult(TableName.of("migrate_version"), true));
        samples.put("wait-answered", new WaitResult(false, false, List.of(), List.of()));
        samples.put("wait-at-head", new WaitResult(true, true, List.of("b2"), List.of("b2")));
        samples.put("wait-in-vain", new WaitResult(true, false, List.of("a1"), List.of("b2")));
        samples.put("version-table-there", new VersionTableResult(TableName.of("migrate_version"), false));
        return samples;
    }

    static Map<String, Failure> failures() {
        Map<String, Failure> samples = new LinkedHashMap<>();
        samples.put(
                "migration-failed",
                new Failure(
                        ExitCode.FAILED,
                        "step-failed",
                        "Cannot apply revision 'ae1027a6acf1'.",
                        Optional.of("no such table: userz"),
                        Advice.of("Fix the script, then run the same command again."),
                        Optional.of(new ScriptLocation(
                                Optional.of("ae1027a6acf1"),
                                "migrations/versions/ae1027a6acf1.sql",
                                OptionalInt.of(7),
                                Optional.of("UPDATE userz\nSET a = 1"))),
                        Optional.of("rolled back, nothing changed")));
        samples.put(
                "without-place",
                new Failure(
                        ExitCode.GRAPH,
                        "unknown-revision",
                        "No revision is called 'ae2'.",
                        Optional.empty(),
                        Advice.of("Did you mean 'ae1'?"),
                        Optional.empty(),
                        Optional.empty()));
        samples.put(
                "likely-renames", Failure.of(new LikelyRenamesException(List.of("users.a=b"), List.of("same type"))));
        samples.put("stack", Failure.of(new StackOverflowError()));
        samples.put("unforeseen", Failure.of(new IllegalStateException("out of cheese")));
        return samples;
    }

    static RevisionInfo merge(boolean current) {
        return new RevisionInfo(
                "c3",
                List.of("b1", "b2"),
                List.of(),
                List.of("menu"),
                List.of(),
                "объединить",
                Optional.of(Instant.parse("2026-11-22T14:31:05Z")),
                true,
                false,
                current,
                "migrations/versions/c3_both.java");
    }

    /** A head that another revision depends on, with a text behind its message. */
    static RevisionInfo described() {
        return new RevisionInfo(
                "b2",
                List.of("a1"),
                List.of(),
                List.of("menu"),
                List.of(),
                "message of b2",
                Optional.empty(),
                true,
                false,
                false,
                "migrations/versions/b2.sql",
                "Because nobody reads it.\nSee the page.",
                true);
    }

    static RevisionInfo left() {
        return revision("b1", List.of("a1"), List.of("c3"), List.of());
    }

    static RevisionInfo right() {
        return revision("b2", List.of("a1"), List.of("c3"), List.of("x9"));
    }

    static RevisionInfo root() {
        return revision("a1", List.of(), List.of("b1", "b2"), List.of());
    }

    static List<RevisionInfo> graph() {
        return List.of(merge(true), left(), right(), root());
    }

    static RevisionInfo revision(String id, List<String> down, List<String> children, List<String> dependsOn) {
        return new RevisionInfo(
                id,
                down,
                dependsOn,
                List.of(),
                children,
                "message of " + id,
                Optional.empty(),
                children.isEmpty(),
                children.size() > 1,
                false,
                "migrations/versions/" + id + ".sql");
    }

    private static RunResult run(Direction direction, List<StepResult> steps, List<String> rows, boolean atHead) {
        return new RunResult(direction, steps, rows, atHead, List.of());
    }

    private static CurrentResult current(
            List<RevisionInfo> revisions, List<String> heads, boolean atHead, boolean checked) {
        return new CurrentResult(revisions, heads, atHead, checked, List.of(), "jdbc:sqlite:app.db");
    }

    private static PlanResult plan() {
        PlannedStep create = new PlannedStep(
                Direction.UPGRADE,
                "a1",
                List.of(),
                List.of("a1"),
                "create",
                List.of("CREATE TABLE t (\n  id INTEGER\n)", "CREATE INDEX i ON t (id)"),
                List.of(),
                true,
                Optional.empty());
        PlannedStep drop = new PlannedStep(
                Direction.UPGRADE,
                "b1",
                List.of("a1"),
                List.of("b1"),
                "drop",
                List.of("DROP TABLE old"),
                List.of("drops the table old and its rows"),
                false,
                Optional.of("There is no table old."));
        return new PlanResult(List.of(create, drop), List.of());
    }

    private static ImportResult imported() {
        return new ImportResult(
                "Alembic",
                Path.of("/app/backend"),
                List.of(
                        new ImportedRevision(
                                "1975ea83b712",
                                "create users",
                                "backend/alembic/versions/1975ea83b712_create_users.py",
                                FOLDER.resolve("1975ea83b712_create_users.sql"),
                                ImportedBody.SQL,
                                ImportedBody.SQL,
                                List.of()),
                        new ImportedRevision(
                                "ae1027a6acf1",
                                "fill slugs",
                                "backend/alembic/versions/ae1027a6acf1_fill_slugs.py",
                                FOLDER.resolve("ae1027a6acf1_fill_slugs.java"),
                                ImportedBody.TO_FILL,
                                ImportedBody.EMPTY,
                                List.of(
                                        "Not translated: ae1027a6acf1_fill_slugs.py:21: a call that is not one of op."))),
                List.of("ae1027a6acf1"),
                List.of(Advice.of("One script is incomplete.")));
    }
}
