package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.op.Operation;

/**
 * Which changes may share one rebuild of a table and still end as if each had been applied separately: where the rows would have been
 * looked at, or their values made, in between, they may not.
 */
final class Neighbours {
    private Footprint joined = Footprint.NONE;

    boolean welcome(Operation change) {
        return change.accept(new Footprints()).mayFollow(joined);
    }

    void join(Operation change) {
        joined = joined.and(change.accept(new Footprints()));
    }
}
