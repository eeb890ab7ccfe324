package io.limbeck.migrate.shell;

import io.limbeck.migrate.result.AppliedResult;
import io.limbeck.migrate.result.CheckResult;
import io.limbeck.migrate.result.CompileResult;
import io.limbeck.migrate.result.CurrentResult;
import io.limbeck.migrate.result.FindingsResult;
import io.limbeck.migrate.result.InitResult;
import io.limbeck.migrate.result.PlanResult;
import io.limbeck.migrate.result.Result;
import io.limbeck.migrate.result.ResultVisitor;
import io.limbeck.migrate.result.RevisionsResult;
import io.limbeck.migrate.result.RunResult;
import io.limbeck.migrate.result.ScriptResult;
import io.limbeck.migrate.result.SqlResult;
import io.limbeck.migrate.result.ValidationResult;
import io.limbeck.migrate.result.VersionTableResult;
import io.limbeck.migrate.result.WaitResult;
import java.util.List;

/** Notes for the reader in addition to the result. */
final class Notes implements ResultVisitor<List<String>> {
    private Notes() {}

    static List<String> of(Result result) {
        return result.accept(new Notes());
    }

    @Override
    public List<String> run(RunResult result) {
        return result.notes();
    }

    @Override
    public List<String> plan(PlanResult result) {
        return result.notes();
    }

    @Override
    public List<String> sql(SqlResult result) {
        return List.of();
    }

    @Override
    public List<String> current(CurrentResult result) {
        return result.notes();
    }

    @Override
    public List<String> revisions(RevisionsResult result) {
        return List.of();
    }

    @Override
    public List<String> applied(AppliedResult result) {
        return List.of();
    }

    @Override
    public List<String> script(ScriptResult result) {
        return result.notes();
    }

    @Override
    public List<String> check(CheckResult result) {
        return result.notes();
    }

    @Override
    public List<String> findings(FindingsResult result) {
        return result.notes();
    }

    @Override
    public List<String> init(InitResult result) {
        return List.of();
    }

    @Override
    public List<String> validation(ValidationResult result) {
        return List.of();
    }

    @Override
    public List<String> compile(CompileResult result) {
        return List.of();
    }

    @Override
    public List<String> wait(WaitResult result) {
        return List.of();
    }

    @Override
    public List<String> versionTable(VersionTableResult result) {
        return List.of();
    }
}
