package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ExitCode;
import java.util.List;

/**
 * What {@code doctor} or {@code verify} found out of step.
 *
 * @param verdict the sentence for when nothing is
 * @param notes what could not be looked at, and why
 */
public record FindingsResult(List<Finding> findings, String verdict, List<String> notes) implements Result {
    public FindingsResult {
        findings = List.copyOf(findings);
        requireNonNull(verdict, "verdict");
        notes = List.copyOf(notes);
    }

    @Override
    public ExitCode exitCode() {
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.findings(this);
    }
}
