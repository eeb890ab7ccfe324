package io.limbeck.migrate.internal.diff.change;

import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.TableName;
import java.util.List;

/**
 * In what a database is not as wanted, and what to do about it.
 *
 * @param all each difference separately, for reports
 * @param steps the operations that remove them all, in a valid order; with what must be dropped temporarily
 * @param likelyRenames what nobody has answered yet; until then the steps drop and add
 * @param unknownTables those that neither a revision nor the model ever knew, which are left alone
 */
public record Differences(
        List<Difference> all, List<Step> steps, List<RenameProposal> likelyRenames, List<TableName> unknownTables) {
    public Differences {
        all = List.copyOf(all);
        steps = List.copyOf(steps);
        likelyRenames = List.copyOf(likelyRenames);
        unknownTables = List.copyOf(unknownTables);
    }

    /** The operations that remove them all, in a valid order; their inverses in reverse order undo them. */
    public List<Operation> operations() {
        return steps.stream().map(Step::operation).toList();
    }

    /** Whether the database is as wanted; tables that nobody knows do not count. */
    public boolean isEmpty() {
        return all.isEmpty();
    }
}
