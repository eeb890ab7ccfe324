package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

/**
 * What code and tests need to know of a database, as data.
 *
 * @param name the word for it in configuration, scripts and output, such as {@code sqlite}
 * @param displayName its own spelling
 * @param urlPrefix how its JDBC URLs begin
 * @param driverClass the JDBC driver
 * @param driverArtifact where that driver comes from, as {@code groupId:artifactId}
 * @param supportsTransactionalDdl whether changes of the schema are rolled back with their transaction
 * @param supportsOnlineChanges whether an index or a constraint can be made without a lock for as long as all rows take, when one asks
 *     for it
 * @param maxIdentifierLength in bytes of UTF-8; {@link Integer#MAX_VALUE} where there is no limit
 */
public record DialectFacts(
        String name,
        String displayName,
        String urlPrefix,
        String driverClass,
        String driverArtifact,
        boolean supportsTransactionalDdl,
        boolean supportsOnlineChanges,
        int maxIdentifierLength) {
    public DialectFacts {
        requireNonNull(name, "name");
        requireNonNull(displayName, "displayName");
        requireNonNull(urlPrefix, "urlPrefix");
        requireNonNull(driverClass, "driverClass");
        requireNonNull(driverArtifact, "driverArtifact");
    }
}
