package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.error.ExitCode;
import java.util.List;

/**
 * What {@code doctor}, {@code verify} or {@code lint} found.
 *
 * @param verdict the sentence for when nothing is
 * @param notes what could not be looked at, and why
 * @param ifAny how the command ends when something was found
 */
public record FindingsResult(List<Finding> findings, String verdict, List<String> notes, ExitCode ifAny)
        implements Result {
    public FindingsResult {
        findings = List.copyOf(findings);
        requireNonNull(verdict, "verdict");
        notes = List.copyOf(notes);
        requireNonNull(ifAny, "ifAny");
    }

    /** For what is not as it should be. */
    public FindingsResult(List<Finding> findings, String verdict, List<String> notes) {
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
