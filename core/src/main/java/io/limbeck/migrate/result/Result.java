package io.limbeck.migrate.result;

import io.limbeck.migrate.error.ExitCode;

/** What a command found or did. */
public sealed interface Result
        permits RunResult,
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

    /** How the command ends; not {@code DONE} where the question was whether things are as claimed. */
    default ExitCode exitCode() {
        return ExitCode.DONE;
    }

    /** Asks for the one method of {@code visitor} that fits this result. */
    <R> R accept(ResultVisitor<R> visitor);
}
