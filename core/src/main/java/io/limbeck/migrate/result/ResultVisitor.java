package io.limbeck.migrate.result;

/** What must know every result; a new one fails the compile until each visitor knows it. */
public interface ResultVisitor<R> {
    R run(RunResult result);

    R plan(PlanResult result);

    R sql(SqlResult result);

    R current(CurrentResult result);

    R revisions(RevisionsResult result);

    R applied(AppliedResult result);

    R script(ScriptResult result);

    R check(CheckResult result);

    R findings(FindingsResult result);

    R init(InitResult result);

    R validation(ValidationResult result);

    R compile(CompileResult result);

    R versionTable(VersionTableResult result);

    R wait(WaitResult result);
}
