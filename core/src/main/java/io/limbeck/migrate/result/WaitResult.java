package io.limbeck.migrate.result;

import io.limbeck.migrate.error.ExitCode;
import java.util.List;

/**
 * How a wait ended: the database answers.
 *
 * @param forHead whether it was also to be at head: then whether it is decides the exit code
 * @param revisions its version rows; not asked for without {@code forHead}
 * @param heads the heads of the graph, sorted; not asked for without {@code forHead}
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
