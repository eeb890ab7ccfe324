package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the server of a JDBC URL is, {@code jdbc:product://host:port,host:port/database?name=value}.
 *
 * @param host several with commas, as the URL gives them
 * @param port one for each host, with commas
 * @param settings the parameters of the URL
 */
public record ServerAddress(String host, String port, Map<String, String> settings) {
    public ServerAddress {
        requireNonNull(host, "host");
        requireNonNull(port, "port");
        settings = Map.copyOf(settings);
    }

    /**
     * Takes a URL apart; nothing of it is decoded, as names of hosts never are.
     *
     * @param usualPort where the URL gives none
     */
    public static ServerAddress of(String jdbcUrl, String usualPort) {
        int query = jdbcUrl.indexOf('?');
        String place = query < 0 ? jdbcUrl : jdbcUrl.substring(0, query);
        int begin = place.indexOf("//");
        int end = place.indexOf('/', begin + 2);
        String servers = begin < 0 ? "" : place.substring(begin + 2, end < 0 ? place.length() : end);
        List<String> hosts = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        for (String server : servers.split(",", -1)) {
            int colon = server.indexOf(':', server.lastIndexOf(']') + 1);
            String host = colon < 0 ? server : server.substring(0, colon);
            hosts.add(host.isEmpty() ? "localhost" : host.replaceAll("^\\[|]$", ""));
            ports.add(colon < 0 ? usualPort : server.substring(colon + 1));
        }
        return new ServerAddress(
                String.join(",", hosts),
                String.join(",", ports),
                settings(query < 0 ? "" : jdbcUrl.substring(query + 1)));
    }

    private static Map<String, String> settings(String query) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : query.split("&", -1)) {
            int equals = setting.indexOf('=');
            if (equals > 0) {
                settings.put(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
        return settings;
    }
}
