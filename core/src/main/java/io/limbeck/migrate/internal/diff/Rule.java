package io.limbeck.migrate.internal.diff;

import java.util.List;

/** Finds one kind of difference between two schemas. */
interface Rule {
    List<Difference> differences(Comparison sides);
}
