package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import java.util.List;

/** Finds one kind of difference between two schemas. */
public interface Rule {
    List<Difference> differences(SchemaPair sides);
}
