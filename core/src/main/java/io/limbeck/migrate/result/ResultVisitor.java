package io.limbeck.migrate.result;

/** A visitor of all results. Without default methods, so that a new result does not compile until every visitor handles it. */
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

    R imported(ImportResult result);

    R validation(ValidationResult result);

    R compile(CompileResult result);

    R versionTable(VersionTableResult result);

    R wait(WaitResult result);
}
