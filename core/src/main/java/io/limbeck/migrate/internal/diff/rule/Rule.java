package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Comparison;
import io.limbeck.migrate.internal.diff.change.Difference;
import java.util.List;

/** Finds one kind of difference between two schemas. */
public interface Rule {
    List<Difference> differences(Comparison sides);
}
