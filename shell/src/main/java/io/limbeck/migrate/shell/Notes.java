package io.limbeck.migrate.shell;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.result.AppliedResult;
import io.limbeck.migrate.result.CheckResult;
import io.limbeck.migrate.result.CompileResult;
import io.limbeck.migrate.result.CurrentResult;
import io.limbeck.migrate.result.FindingsResult;
import io.limbeck.migrate.result.ImportResult;
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
final class Notes implements ResultVisitor<List<Advice>> {
    private Notes() {}

    static List<Advice> of(Result result) {
        return result.accept(new Notes());
    }

    @Override
    public List<Advice> run(RunResult result) {
        return result.notes();
    }

    @Override
    public List<Advice> plan(PlanResult result) {
        return result.notes();
    }

    @Override
    public List<Advice> sql(SqlResult result) {
        return List.of();
    }

    @Override
    public List<Advice> current(CurrentResult result) {
        return result.notes();
    }

    @Override
    public List<Advice> revisions(RevisionsResult result) {
        return List.of();
    }

    @Override
    public List<Advice> applied(AppliedResult result) {
        return List.of();
    }

    @Override
    public List<Advice> script(ScriptResult result) {
        return result.notes();
    }

    @Override
    public List<Advice> check(CheckResult result) {
        return result.notes();
    }

    @Override
    public List<Advice> findings(FindingsResult result) {
        return result.notes();
    }

    @Override
    public List<Advice> init(InitResult result) {
        return List.of();
    }

    @Override
    public List<Advice> imported(ImportResult result) {
        return result.notes();
    }

    @Override
    public List<Advice> validation(ValidationResult result) {
        return List.of();
    }

    @Override
    public List<Advice> compile(CompileResult result) {
        return List.of();
    }

    @Override
    public List<Advice> wait(WaitResult result) {
        return List.of();
    }

    @Override
    public List<Advice> versionTable(VersionTableResult result) {
        return List.of();
    }
}
