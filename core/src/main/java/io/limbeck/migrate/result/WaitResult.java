package io.limbeck.migrate.result;

import io.limbeck.migrate.error.ExitCode;
import java.util.List;

/**
 * The result of waiting: the database answers.
 *
 * @param forHead whether the wait was for head; {@code atHead} then decides the exit code
 * @param revisions its version rows; empty without {@code forHead}
 * @param heads the heads of the graph, sorted; empty without {@code forHead}
 */
public record WaitResult(boolean forHead, boolean atHead, List<String> revisions, List<String> heads)
        implements Result {
    public WaitResult {
        revisions = List.copyOf(revisions);
        heads = List.copyOf(heads);
    }

    @Override
    public ExitCode exitCode() {
        return forHead && !atHead ? ExitCode.DIFFERENT : ExitCode.DONE;
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.wait(this);
    }
}
