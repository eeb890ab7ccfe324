package io.limbeck.migrate.internal.foreign;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.graph.RevisionHeader;
import java.util.List;

/**
 * A script of another tool.
 *
 * @param header with the other tool's file as its source, and the time of its creation
 * @param remarks lines for the head of the new script
 */
public record ForeignScript(RevisionHeader header, ForeignBody upgrade, ForeignBody downgrade, List<String> remarks) {
    public ForeignScript {
        requireNonNull(header, "header");
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
        remarks = List.copyOf(remarks);
    }
}
