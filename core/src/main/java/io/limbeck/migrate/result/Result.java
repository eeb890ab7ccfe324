package io.limbeck.migrate.result;

import io.limbeck.migrate.error.ExitCode;

/** The result of a command. */
public sealed interface Result
        permits RunResult,
                ImportResult,
                PlanResult,
                SqlResult,
                CurrentResult,
                RevisionsResult,
                AppliedResult,
                ScriptResult,
                CheckResult,
                FindingsResult,
                InitResult,
                ValidationResult,
                CompileResult,
                VersionTableResult,
                WaitResult {
    /** Whether the database or a file was changed. */
    default boolean changed() {
        return false;
    }

    /** The exit code; other than {@code DONE} if a check failed. */
    default ExitCode exitCode() {
        return ExitCode.DONE;
    }

    /** Calls the method of {@code visitor} for this kind of result. */
    <R> R accept(ResultVisitor<R> visitor);
}
