package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.ExitCode;
import java.util.List;

/**
 * The findings of {@code doctor}, {@code verify} or {@code lint}.
 *
 * @param verdict the message if there are none
 * @param notes what could not be checked, and why
 * @param ifAny the exit code if there are any
 */
public record FindingsResult(List<Finding> findings, String verdict, List<Advice> notes, ExitCode ifAny)
        implements Result {
    public FindingsResult {
        findings = List.copyOf(findings);
        requireNonNull(verdict, "verdict");
        notes = List.copyOf(notes);
        requireNonNull(ifAny, "ifAny");
    }

    /** With the exit code {@code DIFFERENT} if there are any. */
    public FindingsResult(List<Finding> findings, String verdict, List<Advice> notes) {
        this(findings, verdict, notes, ExitCode.DIFFERENT);
    }

    @Override
    public ExitCode exitCode() {
        return findings.isEmpty() ? ExitCode.DONE : ifAny;
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.findings(this);
    }
}
