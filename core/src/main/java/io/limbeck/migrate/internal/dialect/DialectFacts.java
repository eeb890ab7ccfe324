package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Facts about a database that code and tests need, as data.
 *
 * @param name its name in configuration, scripts and output, such as {@code sqlite}
 * @param displayName its name for people, such as {@code SQLite}
 * @param urlPrefix the prefix of its JDBC URLs
 * @param schemes with what its URLs begin that are not JDBC's, the usual one first
 * @param sections the names of those sections of SQL scripts that it takes where it has none of its own
 * @param driverClass the JDBC driver
 * @param driverArtifact the driver's artifact, as {@code groupId:artifactId}
 * @param supportsTransactionalDdl whether schema changes are rolled back with their transaction
 * @param supportsOnlineChanges whether an index or a constraint can, on request, be created without locking the table while all rows are
 *     read
 * @param maxIdentifierLength in bytes of UTF-8; {@link Integer#MAX_VALUE} if there is no limit
 */
public record DialectFacts(
        String name,
        String displayName,
        String urlPrefix,
        List<String> schemes,
        List<String> sections,
        String driverClass,
        String driverArtifact,
        boolean supportsTransactionalDdl,
        boolean supportsOnlineChanges,
        int maxIdentifierLength) {
    public DialectFacts {
        requireNonNull(name, "name");
        requireNonNull(displayName, "displayName");
        requireNonNull(urlPrefix, "urlPrefix");
        schemes = List.copyOf(schemes);
        sections = List.copyOf(sections);
        requireNonNull(driverClass, "driverClass");
        requireNonNull(driverArtifact, "driverArtifact");
    }
}
