package io.limbeck.migrate.shell;

import io.limbeck.migrate.result.AppliedResult;
import io.limbeck.migrate.result.AppliedStep;
import io.limbeck.migrate.result.CheckResult;
import io.limbeck.migrate.result.CompileResult;
import io.limbeck.migrate.result.CurrentResult;
import io.limbeck.migrate.result.DifferenceInfo;
import io.limbeck.migrate.result.Finding;
import io.limbeck.migrate.result.FindingsResult;
import io.limbeck.migrate.result.ImportResult;
import io.limbeck.migrate.result.ImportedRevision;
import io.limbeck.migrate.result.InitResult;
import io.limbeck.migrate.result.PlanResult;
import io.limbeck.migrate.result.ResultVisitor;
import io.limbeck.migrate.result.RevisionInfo;
import io.limbeck.migrate.result.RevisionsResult;
import io.limbeck.migrate.result.RunResult;
import io.limbeck.migrate.result.ScriptResult;
import io.limbeck.migrate.result.SqlResult;
import io.limbeck.migrate.result.UncomparedInfo;
import io.limbeck.migrate.result.ValidationResult;
import io.limbeck.migrate.result.VersionTableResult;
import io.limbeck.migrate.result.WaitResult;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Results as text; a text ends with a line break unless it is empty. A verbose console gets the long form of
 * revisions and plans. The steps of a run are not repeated: {@link ProgressLines} has printed them.
 */
public final class ResultText implements ResultVisitor<String> {
    private final Console console;
    private final StepText stepText;
    private final RevisionText revisionText;
    private final boolean graph;

    public ResultText(Console console) {
        this(console, false);
    }

    private ResultText(Console console, boolean graph) {
        this.console = console;
        this.stepText = new StepText(console.paint());
        this.revisionText = new RevisionText(console.paint());
        this.graph = graph;
    }

    /** The same, with histories drawn as a graph. */
    public ResultText asGraph() {
        return new ResultText(console, true);
    }

    @Override
    public String run(RunResult result) {
        String rows = stepText.rows(result.revisions());
        boolean somewhere = result.atHead() && !result.revisions().isEmpty();
        String head = result.revisions().size() > 1 ? "heads" : "head";
        if (!result.changed()) {
            return "already at " + (somewhere ? head + " " : "") + rows + ", nothing to do\n";
        }
        return "at " + rows + (somewhere ? " " + console.paint().mark("(" + head + ")") : "") + "\n";
    }

    @Override
    public String plan(PlanResult result) {
        return new PlanText(stepText, console.verbose()).of(result);
    }

    @Override
    public String sql(SqlResult result) {
        return result.sql();
    }

    @Override
    public String current(CurrentResult result) {
        RevisionText each = revisionText.withoutCurrent();
        String known = console.verbose() ? full(result.revisions(), each) : lines(result.revisions(), each::line);
        String rows = result.revisions().isEmpty() ? StepText.BASE + "\n" : known;
        if (console.verbose()) {
            rows = "Database:   " + result.database() + "\n" + rows;
        }
        if (!result.checked() || result.atHead()) {
            return rows;
        }
        String heads = (result.heads().size() == 1 ? "the head is " : "the heads are ") + stepText.rows(result.heads());
        return rows + "not at head: " + heads + "\n";
    }

    @Override
    public String revisions(RevisionsResult result) {
        return switch (result.view()) {
            case HEADS -> list(result.revisions(), revisionText::line);
            case HISTORY -> graph ? drawn(result) : list(result.revisions(), revisionText::lineWithParents);
            case BRANCHES -> list(result.revisions(), point -> revisionText.branches(point, result.mentioned()));
            case SHOW -> full(result.revisions(), revisionText);
        };
    }

    @Override
    public String applied(AppliedResult result) {
        return result.applied().isEmpty()
                ? "nothing is recorded as applied\n"
                : lines(result.applied(), ResultText::applied);
    }

    private static String applied(AppliedStep step) {
        return step.started().truncatedTo(ChronoUnit.SECONDS) + "  " + step.direction() + " " + step.revision() + " "
                + step.message() + " (" + step.millis() + " ms) by " + step.user() + " on " + step.host()
                + (step.outcome().equals("done") ? "" : ": " + step.outcome());
    }

    @Override
    public String script(ScriptResult result) {
        String file = result.file().map(path -> "created " + path + "\n").orElse("no changes, no file was written\n");
        return file
                + result.revision()
                        .map(revisionText::lineWithParents)
                        .map(line -> line + "\n")
                        .orElse("")
                + differences(result.differences(), result.unknownTables(), result.uncompared());
    }

    @Override
    public String check(CheckResult result) {
        String verdict = result.differences().isEmpty()
                ? "the database matches the model\n"
                : "the database differs from the model; required changes:\n";
        return verdict + differences(result.differences(), result.unknownTables(), result.uncompared());
    }

    @Override
    public String findings(FindingsResult result) {
        if (result.findings().isEmpty()) {
            return result.verdict() + "\n";
        }
        return lines(result.findings(), this::finding);
    }

    private String finding(Finding finding) {
        return console.paint().mark(finding.words()) + "\n"
                + lines(finding.details(), detail -> "  " + detail)
                + "-> " + console.spelling().of(finding.advice());
    }

    private String differences(
            List<DifferenceInfo> differences, List<String> unknownTables, List<UncomparedInfo> uncompared) {
        DifferenceText text = new DifferenceText(console.paint());
        return lines(differences, text::line)
                + lines(unknownTables, text::unknown)
                + (uncompared.isEmpty() ? "" : text.uncompared(uncompared));
    }

    @Override
    public String init(InitResult result) {
        return lines(result.files(), path -> "created " + path);
    }

    @Override
    public String imported(ImportResult result) {
        int count = result.revisions().size();
        return lines(result.revisions(), this::imported)
                + "imported " + (count == 1 ? "1 revision" : count + " revisions") + " from " + result.source() + ", "
                + (result.heads().size() > 1 ? "heads " : "head ") + stepText.rows(result.heads()) + "\n";
    }

    private String imported(ImportedRevision revision) {
        return "created " + revision.file() + "\n  upgrade: " + revision.upgrade() + ", downgrade: "
                + revision.downgrade()
                + revision.reasons().stream()
                        .map(reason -> "\n  " + console.paint().mark(reason))
                        .collect(Collectors.joining());
    }

    @Override
    public String validation(ValidationResult result) {
        int count = result.checksums().size();
        String heads = (result.heads().size() > 1 ? ", heads " : ", head ") + stepText.rows(result.heads());
        String summary = (count == 1 ? "1 revision is valid" : count + " revisions are valid")
                + (result.heads().isEmpty() ? "" : heads) + "\n";
        return console.verbose()
                ? lines(result.checksums().entrySet(), entry -> entry.getKey() + " " + entry.getValue()) + summary
                : summary;
    }

    @Override
    public String compile(CompileResult result) {
        String nowhere = result.compiled() == 0 ? "" : ", not kept: no cache folder is writable";
        String where = result.cache().map(path -> " in " + path).orElse(nowhere);
        return "compiled " + result.compiled() + ", already cached " + result.cached() + where + "\n";
    }

    @Override
    public String versionTable(VersionTableResult result) {
        String table = "version table " + result.table();
        return result.changed() ? "created " + table + "\n" : table + " exists, nothing to do\n";
    }

    @Override
    public String wait(WaitResult result) {
        if (!result.forHead()) {
            return "the database is reachable\n";
        }
        String rows = stepText.rows(result.revisions());
        String heads = (result.heads().size() == 1 ? "the head is " : "the heads are ") + stepText.rows(result.heads());
        return result.atHead() ? "at " + rows + "\n" : "not at head: the database is at " + rows + ", " + heads + "\n";
    }

    /** One line for each, or all details of each. */
    private String list(List<RevisionInfo> revisions, Function<RevisionInfo, String> line) {
        return console.verbose() ? full(revisions, revisionText) : lines(revisions, line);
    }

    private static String full(List<RevisionInfo> revisions, RevisionText text) {
        return revisions.isEmpty()
                ? ""
                : revisions.stream().map(text::full).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String drawn(RevisionsResult result) {
        return new GraphText(console.verbose() ? revisionText::full : revisionText::line).of(result.revisions());
    }

    private static <T> String lines(Iterable<T> values, Function<T, String> line) {
        StringBuilder text = new StringBuilder();
        values.forEach(value -> text.append(line.apply(value)).append('\n'));
        return text.toString();
    }
}
