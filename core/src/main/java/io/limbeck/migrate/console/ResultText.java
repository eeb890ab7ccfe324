package io.limbeck.migrate.console;

import io.limbeck.migrate.result.CompileResult;
import io.limbeck.migrate.result.CurrentResult;
import io.limbeck.migrate.result.InitResult;
import io.limbeck.migrate.result.PlanResult;
import io.limbeck.migrate.result.ResultVisitor;
import io.limbeck.migrate.result.RevisionsResult;
import io.limbeck.migrate.result.RunResult;
import io.limbeck.migrate.result.ScriptResult;
import io.limbeck.migrate.result.SqlResult;
import io.limbeck.migrate.result.ValidationResult;
import io.limbeck.migrate.result.VersionTableResult;

/** Results in words, for people; ends with a line break unless it is empty. Results that list revisions have a long form. */
public final class ResultText implements ResultVisitor<String> {
    private final Console console;
    private final boolean graph;

    public ResultText(Console console) {
        this(console, false);
    }

    private ResultText(Console console, boolean graph) {
        this.console = console;
        this.graph = graph;
    }

    /** Histories as a drawn graph. */
    public ResultText asGraph() {
        return new ResultText(console, true);
    }

    @Override
    public String run(RunResult result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String plan(PlanResult result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String sql(SqlResult result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String current(CurrentResult result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String revisions(RevisionsResult result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String script(ScriptResult result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String init(InitResult result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String validation(ValidationResult result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String compile(CompileResult result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String versionTable(VersionTableResult result) {
        throw new UnsupportedOperationException();
    }
}
