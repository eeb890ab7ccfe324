package io.limbeck.migrate.result;

import java.util.List;

/**
 * All steps that ran on a database.
 *
 * @param applied newest first
 */
public record AppliedResult(List<AppliedStep> applied) implements Result {
    public AppliedResult {
        applied = List.copyOf(applied);
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.applied(this);
    }
}
