package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Clusters of several servers that all write, each of which has named locks of its own. */
final class MariadbCluster {
    private MariadbCluster() {}

    /** What the server is a node of, as a refusal names it; empty for one that writes alone. */
    static Optional<String> of(Connection connection) throws SQLException {
        Map<String, String> galera = shown(connection, "SHOW GLOBAL STATUS LIKE 'wsrep_cluster_s%'");
        String status = galera.getOrDefault("wsrep_cluster_status", "");
        String size = galera.getOrDefault("wsrep_cluster_size", "");
        if (!writesAlone(status, size)) {
            return Optional.of(galera(status, size));
        }
        return shown(connection, "SHOW GLOBAL VARIABLES LIKE 'group_replication_single_primary_mode'")
                        .containsValue("OFF")
                ? Optional.of("a MySQL group of several primaries")
                : Optional.empty();
    }

    /**
     * The first node of a cluster writes alone until another one has joined, and that one is refused from its first moment on, so that
     * nobody comes next to a run on the first. A node that is cut off, or still joins, also counts itself as one, outside the primary
     * component; one that was never connected counts none.
     */
    private static boolean writesAlone(String status, String size) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "" -> size.isEmpty() || size.equals("0");
            case "disconnected" -> true;
            case "primary" -> size.equals("1");
            default -> false;
        };
    }

    private static String galera(String status, String size) {
        return status.equalsIgnoreCase("Primary") && size.matches("\\d+")
                ? "a Galera cluster of " + size + " nodes"
                : "a node of a Galera cluster (wsrep_cluster_status '%s', wsrep_cluster_size '%s')"
                        .formatted(status, size);
    }

    private static Map<String, String> shown(Connection connection, String statement) throws SQLException {
        Map<String, String> values = new HashMap<>();
        CatalogueQuery.each(
                connection,
                statement,
                List.of(),
                row -> values.put(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        Optional.ofNullable(row.getString(2)).orElse("")));
        return values;
    }
}
