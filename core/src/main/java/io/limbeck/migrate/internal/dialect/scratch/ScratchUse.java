package io.limbeck.migrate.internal.dialect.scratch;

import java.util.List;

/**
 * What a scratch database is wanted for.
 *
 * @param schemas that the work is about, next to the default one; none of them exists yet
 * @param rawSql whether statements run in it that people wrote: a model in SQL, the scripts of revisions. They may name anything, so
 *     the scratch must be one from which live objects cannot be reached
 */
public record ScratchUse(List<String> schemas, boolean rawSql) {
    /** Operations of migrate itself, in the default schema. */
    public static final ScratchUse OWN = new ScratchUse(List.of(), false);

    public ScratchUse {
        schemas = List.copyOf(schemas);
    }
}
